// Stands in for Django's script of this name, which keeps in the browser which filters somebody opened.
"use strict";
