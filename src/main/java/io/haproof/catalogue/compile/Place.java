package io.haproof.catalogue.compile;

import io.haproof.catalogue.store.Value.Versions;

/**
 * Where in the YAML something stands.
 *
 * @param file the name of the file
 * @param entry the name of the entry, empty for the file as a whole
 * @param field the names of the fields inside, joined by dots
 * @param known the versions that know the entry
 */
record Place(String file, String entry, String field, Versions known) {

    Place in(String name) {
        return new Place(file, entry, field.isEmpty() ? name : field + "." + name, known);
    }

    CompileException problem(String what, String expected) {
        String where = entry.isEmpty() ? file : file + ": entry \"" + entry + "\"";
        String inside = field.isEmpty() ? "" : ", \"" + field + "\"";
        return new CompileException(where + inside + ": " + what + "; expected " + expected);
    }
}
