path = __path__ if '__path__' in globals() else None
package = __package__
