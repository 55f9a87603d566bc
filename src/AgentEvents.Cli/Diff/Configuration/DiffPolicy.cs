using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff.Configuration;

/// <summary>What is made of a change: how bad it is, whether it is told, whether it was accepted.</summary>
internal sealed class DiffPolicy
{
    private readonly string? _file;
    private readonly BreakingFor _counts;
    private readonly bool _countsCode;
    private readonly DateOnly _today;
    private readonly DiffConfiguration? _configuration;
    private readonly Dictionary<string, Acceptance> _accepted;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A policy.</summary>
    /// <param name="failOn">Whose trouble makes a change bad; null leaves it to the configuration.</param>
    /// <param name="failsOnCode">Whether what breaks those who compile against generated code is bad too.</param>
    /// <param name="file">The configuration file; null if there is none.</param>
    /// <param name="today">The day, against which acceptances expire.</param>
    /// <exception cref="CannotRunException">The file cannot be used.</exception>
    public DiffPolicy(BreakingFor? failOn, bool failsOnCode, string? file, DateOnly today)
    {
        (_countsCode, _file, _today) = (failsOnCode, file, today);
        _configuration = file is null ? null : ConfigurationReader.Read(file);
        _counts = failOn
            ?? (_configuration?.FailOn is { } configured ? Enum.Parse<BreakingFor>(configured.Value, ignoreCase: true) : BreakingFor.Any);
        _accepted = _configuration?.Accepted?.ToDictionary(a => a.Fingerprint, StringComparer.Ordinal) ?? [];
    }

    /// <summary>A finding as this policy has it; null if it is not told.</summary>
    /// <param name="change">The change.</param>
    /// <param name="finding">What is said of it, with its fingerprint.</param>
    public Finding? Apply(SchemaChange change, Finding finding)
    {
        if (_configuration?.Rules is { } rules && rules.TryGetValue(change.Rule, out var configured) && configured == RuleSeverity.Ignore)
        {
            return null;
        }

        var judged = finding with { Severity = SeverityOf(change) };
        if (finding.Fingerprint is null || !_accepted.TryGetValue(finding.Fingerprint, out var acceptance))
        {
            return judged;
        }

        _used.Add(finding.Fingerprint);
        var until = FormattableString.Invariant($"was accepted until {acceptance.Expires:yyyy-MM-dd}");
        return acceptance.Expires < _today
            ? judged with { Message = $"{judged.Message} ({until}: {acceptance.Reason})" }
            : judged with { Severity = Severity.Note, Accepted = acceptance.Reason };
    }

    /// <summary>What is accepted and was not found, so that a file does not keep what nobody needs; null if there is nothing.</summary>
    public Subject? Unused()
    {
        Finding[] unused =
        [
            .. _accepted.Values.Where(a => !_used.Contains(a.Fingerprint)).Select(a => new Finding
            {
                Severity = Severity.Note,
                Rule = "acceptance-unused",
                Message = $"no change has the fingerprint {a.Fingerprint} any more; take it out: {a.Reason}",
            }),
        ];
        return unused.Length == 0 ? null : new Subject
        {
            Name = _file!,
            File = _file,
            Unit = "acceptance",
            Count = _accepted.Count,
            Findings = unused,
        };
    }

    private Severity SeverityOf(SchemaChange change)
    {
        // --fail-on none asks for the report alone.
        var worst = _counts == BreakingFor.None ? Severity.Warning : Severity.Error;
        return _configuration?.Rules is { } rules && rules.TryGetValue(change.Rule, out var configured)
            ? configured == RuleSeverity.Error ? worst : configured == RuleSeverity.Warning ? Severity.Warning : Severity.Note
            : Counts(change) || (_countsCode && DiffRules.ById.TryGetValue(change.Rule, out var rule) && rule.BreaksCode) ? worst
            : DiffRules.SeverityOf(change) == Severity.Warning ? Severity.Warning
            : Severity.Note;
    }

    private bool Counts(SchemaChange change) => _counts switch
    {
        BreakingFor.Any => change.BreaksSenders || change.BreaksReceivers,
        BreakingFor.Senders => change.BreaksSenders,
        BreakingFor.Receivers => change.BreaksReceivers,
        BreakingFor.Clients => change.BreaksClients,
        BreakingFor.Providers => change.BreaksProviders,
        _ => false,
    };
}
