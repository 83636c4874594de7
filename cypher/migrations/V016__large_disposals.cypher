// What is left of a large map after the step that disposes of it, until it is deleted (P9.2).
CREATE INDEX disposed_element_from IF NOT EXISTS FOR (n:DisposedElement) ON (n.disposedFrom);
CREATE INDEX disposal_unfinished IF NOT EXISTS FOR (n:Disposal) ON (n.unfinished);
