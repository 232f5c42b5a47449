"""_codecs"""
