"""What a document says of works: kind, source, release, makers, channels, people and market."""
