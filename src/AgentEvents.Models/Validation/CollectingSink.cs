using System.ComponentModel;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// The sink that wants to know everything: it lets the validator go on until the document ends or <see cref="ValidationOptions.MaxViolations"/> is
/// reached.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectingSink : IViolationSink
{
    private readonly List<Finding> _findings;
    private readonly List<string> _path;

    // Many violations share few paths.
    private readonly HashSet<string> _locations;
    private readonly HashSet<int> _doubled;
    private readonly int _limit;

    /// <summary>Starts with nothing found.</summary>
    /// <param name="options">How much to collect.</param>
    public CollectingSink(ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _findings = [];
        _path = [];
        _locations = new HashSet<string>(StringComparer.Ordinal);
        _doubled = [];
        _limit = options.MaxViolations;
    }

    /// <inheritdoc/>
    public bool IsDone => _findings.Count > _limit;

    /// <inheritdoc/>
    public void Report(Assertion assertion, int offset)
    {
        // Whatever looks at an object comes upon it: each schema that is applied, and the second look at names that no schema knows.
        if (ReferenceEquals(assertion, JsonRules.DuplicateMember) && !_doubled.Add(offset))
        {
            return;
        }

        // One more than the limit is kept, so that the result knows that it is not the whole truth.
        if (_findings.Count <= _limit)
        {
            _findings.Add(new Finding(assertion, offset, Location(assertion)));
        }
    }

    private string Location(Assertion assertion)
    {
        var location = string.Concat(_path) + assertion.EvaluationPath;
        if (_locations.TryGetValue(location, out var same))
        {
            return same;
        }

        _locations.Add(location);
        return location;
    }

    /// <inheritdoc/>
    public void Enter(string evaluationPath) => _path.Add(evaluationPath);

    /// <inheritdoc/>
    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>What was found, with the places in the document, in the order of the document.</summary>
    /// <param name="utf8">The document that was validated.</param>
    internal ValidationResult ToResult(ReadOnlySpan<byte> utf8)
    {
        if (_findings.Count == 0)
        {
            return ValidationResult.Valid;
        }

        var found = _findings.Take(_limit).OrderBy(f => f.Offset).ToArray();
        var places = InstanceLocator.Locate(utf8, Array.ConvertAll(found, f => f.Offset));
        var violations = new Violation[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            violations[i] = found[i].ToViolation(places[i].Pointer);
        }

        return ValidationResult.FromPlaces(violations, Array.ConvertAll(places, p => p.Path), isTruncated: _findings.Count > _limit);
    }

    private readonly record struct Finding(Assertion Assertion, int Offset, string EvaluationPath)
    {
        public Violation ToViolation(string instanceLocation) => new()
        {
            InstanceLocation = instanceLocation,
            Keyword = Assertion.Keyword,
            KeywordLocation = EvaluationPath,
            AbsoluteKeywordLocation = Assertion.AbsoluteLocation,
            Message = Assertion.Message,
            ByteOffset = Offset,
        };
    }
}
