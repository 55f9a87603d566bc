namespace AgentEvents.Generator.Binding;

/// <summary>The types that a constant can have.</summary>
internal enum ConstantKind
{
    /// <summary>A <c>string</c>.</summary>
    Text,

    /// <summary>A <c>bool</c>.</summary>
    Boolean,

    /// <summary>An <c>int</c>.</summary>
    Int32,

    /// <summary>A <c>long</c>.</summary>
    Int64,

    /// <summary>A <c>decimal</c>.</summary>
    Decimal,

    /// <summary>A <c>double</c>.</summary>
    Double,
}
