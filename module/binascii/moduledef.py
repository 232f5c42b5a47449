"""The binascii module: conversion between binary data and text."""
from interpreter.gateway import interp2app
from interpreter.module_def import BuiltinModule, value
from module.binascii import interp_binascii


class Module(BuiltinModule):
    """binascii"""

    name = 'binascii'
    doc = "Conversion between binary data and ASCII"
    members = {
        'Error': value(lambda space: space.add_type(interp_binascii.ERROR)),
        'Incomplete': value(lambda space: space.add_type(interp_binascii.INCOMPLETE)),
        'hexlify': interp2app(interp_binascii.hexlify, kw='data sep bytes_per_sep'),
        'b2a_hex': interp2app(interp_binascii.hexlify, kw='data sep bytes_per_sep', name='b2a_hex'),
        'unhexlify': interp2app(interp_binascii.unhexlify),
        'a2b_hex': interp2app(interp_binascii.unhexlify, name='a2b_hex'),
        'b2a_base64': interp2app(interp_binascii.b2a_base64),
        'a2b_base64': interp2app(interp_binascii.a2b_base64),
        'b2a_uu': interp2app(interp_binascii.b2a_uu),
        'a2b_uu': interp2app(interp_binascii.a2b_uu),
        'b2a_qp': interp2app(interp_binascii.b2a_qp, kw='data quotetabs istext header'),
        'a2b_qp': interp2app(interp_binascii.a2b_qp, kw='data header'),
        'crc32': interp2app(interp_binascii.crc32),
        'crc_hqx': interp2app(interp_binascii.crc_hqx),
    }
