namespace AgentEvents.Cli.Diff;

/// <summary>Whose trouble makes a change bad.</summary>
internal enum BreakingFor
{
    /// <summary>Anybody's.</summary>
    Any,

    /// <summary>That of those who produce documents.</summary>
    Senders,

    /// <summary>That of those who consume them.</summary>
    Receivers,

    /// <summary>That of those who call an API, and whom it calls back.</summary>
    Clients,

    /// <summary>That of those who offer it.</summary>
    Providers,

    /// <summary>Nobody's: the report is all that is wanted.</summary>
    None,
}
