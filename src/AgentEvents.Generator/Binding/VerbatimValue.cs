namespace AgentEvents.Generator.Binding;

/// <summary>The types of .NET whose values are kept as they came, in a <c>Verbatim</c>.</summary>
internal enum VerbatimValue
{
    /// <summary>A <c>Guid</c>.</summary>
    Guid,

    /// <summary>A <c>Uri</c>.</summary>
    Uri,

    /// <summary>A <c>TimeSpan</c>.</summary>
    TimeSpan,

    /// <summary>A <c>TimeOnly</c>.</summary>
    TimeOnly,

    /// <summary>A <c>double</c>.</summary>
    Double,

    /// <summary>A <c>float</c>.</summary>
    Single,
}
