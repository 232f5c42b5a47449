"""unicodedata"""
