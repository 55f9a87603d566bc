namespace AgentEvents.Models.Validation;

/// <summary>The limits that protect a validator from a hostile document.</summary>
public sealed record ValidationOptions
{
    /// <summary>The greatest depth that <see cref="MaxDepth"/> may ask for.</summary>
    public const int DepthLimit = 1000;

    private readonly int _maxDepth = Json.JsonCursor.DefaultMaxDepth;
    private readonly int _maxViolations = 1000;
    private readonly int _maxAnnotations = 10_000;

    /// <summary>Depth 64, at most 1000 violations, at most 10,000 annotations.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How deeply arrays and objects may nest, 1 to <see cref="DepthLimit"/>; 64 unless set, as everywhere in .NET.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1 or more than <see cref="DepthLimit"/>.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxDepth));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DepthLimit, nameof(MaxDepth));
            _maxDepth = value;
        }
    }

    /// <summary>How many violations are collected before validation stops, at least 1; 1000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1.</exception>
    public int MaxViolations
    {
        get => _maxViolations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxViolations));
            _maxViolations = value;
        }
    }

    /// <summary>How many annotations are collected, at least 1; 10,000 unless set: a small document can have many of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1.</exception>
    public int MaxAnnotations
    {
        get => _maxAnnotations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxAnnotations));
            _maxAnnotations = value;
        }
    }
}
