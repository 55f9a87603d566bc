namespace AgentEvents.Cli.Examples;

/// <summary>Which documents the <c>example</c> command makes.</summary>
internal enum ExampleMode
{
    /// <summary>By chance.</summary>
    Random,

    /// <summary>As little as the schema asks for.</summary>
    Smallest,

    /// <summary>Every member that the schema describes.</summary>
    Full,

    /// <summary>At the edges of the rules: as long, as large, as few as they allow.</summary>
    Boundary,
}
