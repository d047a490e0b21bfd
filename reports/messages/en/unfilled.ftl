### What a person still has to write or translate: it stands in ⟦ ⟧, and nothing with it is published.

to-translate = ⟦to be translated⟧
headline-statement = Statement of the Viasna Human Rights Center ⟦on what⟧
teaser-statement = ⟦in one sentence: what is demanded, and why now⟧
lead-statement = ⟦what happened, in two or three sentences⟧
statement-declares = The Viasna Human Rights Center declares the following:
statement-claims =
    1. ⟦the first claim⟧;
    2. ⟦the second claim⟧;
    3. ⟦the third claim⟧.
statement-kicker = Statement
