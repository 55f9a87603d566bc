namespace AgentEvents.Generator.Canonical;

/// <summary>The kinds of JSON value (JSON Schema Core 4.2.1).</summary>
internal enum InstanceKind
{
    Null,
    Boolean,
    Object,
    Array,
    Number,
    String,
}
