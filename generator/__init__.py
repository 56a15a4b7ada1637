"""Evenhand: how different outlets cover the same story, and whose words fill each article."""
