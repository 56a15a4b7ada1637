"""How right and how fast the engine is: measured on gold codings, beside other tools and people."""
