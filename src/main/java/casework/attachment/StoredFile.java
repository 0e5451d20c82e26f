package casework.attachment;

/** A file that is in the store, and belongs to no case yet. */
record StoredFile(String key, String name, String type, long size, String sha256, Scan scan) {}
