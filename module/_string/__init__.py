"""_string"""
