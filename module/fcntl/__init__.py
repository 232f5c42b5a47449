"""fcntl"""
