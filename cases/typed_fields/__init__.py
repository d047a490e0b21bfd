"""Fields of forms that take what people type, and say below it what was understood."""
