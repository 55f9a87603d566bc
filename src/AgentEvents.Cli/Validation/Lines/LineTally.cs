using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Validation.Lines;

/// <summary>Adds up what workers find, in the order of the stream, whoever is done first.</summary>
/// <param name="maxFindings">How many findings are kept.</param>
internal sealed class LineTally(int maxFindings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChunkVerdict> _early = [];
    private readonly List<Finding> _findings = [];
    private long _next;
    private long _blank;
    private bool _isTruncated;
    private volatile int _room = maxFindings;

    /// <summary>How many findings may still be listed. It only falls, so whoever asks early lists too many at worst, never too few.</summary>
    public int Room => _room;

    /// <summary>How many lines have been added up.</summary>
    public long Lines { get; private set; }

    /// <summary>How many of them are invalid.</summary>
    public long Invalid { get; private set; }

    /// <summary>Takes what was found in a chunk.</summary>
    public void Add(ChunkVerdict verdict)
    {
        lock (_gate)
        {
            _early.Add(verdict.Number, verdict);
            while (_early.Remove(_next, out var due))
            {
                Enter(due);
                _next++;
            }
        }
    }

    /// <summary>What has been added up, as a subject of the report.</summary>
    /// <param name="name">What the stream is called.</param>
    /// <param name="file">Its file, if it has one.</param>
    public Subject ToSubject(string name, string? file)
    {
        lock (_gate)
        {
            return new Subject
            {
                Name = name,
                File = file,
                Unit = "line",
                Count = Lines - _blank,
                BadCount = Invalid,
                Findings = [.. _findings],
                IsTruncated = _isTruncated,
            };
        }
    }

    private void Enter(ChunkVerdict verdict)
    {
        foreach (var finding in verdict.Findings.Take(_room))
        {
            _findings.Add(finding with { Line = Lines + finding.Line });
        }

        _isTruncated |= verdict.IsTruncated || verdict.Findings.Count > _room;
        _room = Math.Max(0, _room - verdict.Findings.Count);
        Lines += verdict.Lines;
        Invalid += verdict.Invalid;
        _blank += verdict.Blank;
    }
}
