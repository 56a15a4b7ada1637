"""From a Site to the published pages: pages -> render -> write -> mkdocs."""
