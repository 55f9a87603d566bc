using System.Text.Json;

namespace AgentEvents.Pacts.Verifier;

/// <summary>
/// What a verification is expected to do, and the judgement on what it did. The core is content with too much: with nothing verified, with pacts of
/// other providers, with pending interactions that fail, with states that nobody set up. Here all of that is a problem.
/// </summary>
/// <param name="provider">Name of the provider.</param>
internal sealed class VerificationPlan(string provider)
{
    private const string MissingStateAddress = "pacts name provider states and there is no address that sets them up (WithProviderStateUrl)";

    // The core says it nowhere else.
    private const string FailedPublication = "Publishing of verification results failed";

    private readonly List<PactDocument> _documents = [];
    private readonly List<string> _problems = [];

    /// <summary>Whether there is an address that sets provider states up.</summary>
    public bool HasStateAddress { get; set; }

    /// <summary>Whether some interactions may be left out.</summary>
    public bool IsFiltered { get; set; }

    /// <summary>Whether pending interactions may fail: only where the user has asked a broker for them.</summary>
    public bool AllowsPending { get; set; }

    /// <summary>Whether the results go to a broker.</summary>
    public bool Publishes { get; set; }

    /// <summary>Whether all pacts are known beforehand.</summary>
    public bool IsLocal { get; set; } = true;

    /// <summary>Plans for a file, which must be a pact of the provider.</summary>
    /// <param name="file">Path of the file.</param>
    /// <returns>Whether the core shall have it.</returns>
    public bool AddFile(string file)
    {
        if (Read(file) is not { } document)
        {
            return false;
        }

        if (document.Provider != provider)
        {
            _problems.Add($"{Path.GetFileName(file)} is not a pact of the provider {provider}");
            return false;
        }

        _documents.Add(document);
        return true;
    }

    /// <summary>Plans for the provider's pacts in a folder and below; the core would not look below.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="consumers">Names of the consumers that count; all if empty.</param>
    /// <returns>The files that the core shall have.</returns>
    public IReadOnlyList<string> AddFolder(string folder, IReadOnlyCollection<string> consumers)
    {
        if (!Directory.Exists(folder))
        {
            _problems.Add($"there is no folder {folder}");
            return [];
        }

        var documents = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .OfType<PactDocument>()
            .Where(document => document.Provider == provider && (consumers.Count == 0 || consumers.Contains(document.Consumer ?? "")))
            .ToList();
        if (documents.Count == 0)
        {
            _problems.Add($"there is no pact of the provider {provider} in {folder}");
        }

        _documents.AddRange(documents);
        return [.. documents.Select(static document => document.File)];
    }

    /// <summary>Adds a problem that a source has.</summary>
    /// <param name="problem">A sentence without its full stop.</param>
    public void AddProblem(string problem) => _problems.Add(problem);

    /// <summary>What is wrong before anything has been asked of the provider.</summary>
    public IReadOnlyList<string> ProblemsBefore()
    {
        var problems = new List<string>(_problems);
        if (!HasStateAddress && !IsFiltered && _documents.Exists(static document => document.HasProviderStates))
        {
            problems.Add(MissingStateAddress);
        }

        return problems;
    }

    /// <summary>Judges what the core did.</summary>
    /// <param name="status">What the core returned.</param>
    /// <param name="result">Its result.</param>
    /// <param name="log">Its log.</param>
    public PactVerificationReport Judge(int status, CoreResult result, string log)
    {
        return new PactVerificationReport
        {
            Interactions = result.Interactions,
            Failures = AllowsPending ? result.Failures : [.. result.Failures, .. result.PendingFailures],
            PendingFailures = result.PendingFailures,
            Problems = [.. ProblemsAfter(status, result, log)],
            Output = string.Join('\n', result.Output),
            Log = log,
        };
    }

    private IEnumerable<string> ProblemsAfter(int status, CoreResult result, string log)
    {
        if (status is not (0 or 1))
        {
            yield return $"Pact's core could not run the verification (status {status})";
        }

        if (result.Interactions.Count == 0 && result.Failures.Count == 0)
        {
            yield return "no interaction was verified";
        }
        else if (IsLocal
            && !IsFiltered
            && result.Failures.Count == 0
            && result.Interactions.Count != _documents.Sum(static document => document.InteractionCount))
        {
            yield return "fewer interactions were verified than the pacts have";
        }

        if (result.HasPactOfOther(provider))
        {
            yield return $"a pact that was verified is not one of the provider {provider}";
        }

        if (!HasStateAddress && result.HasProviderState)
        {
            yield return MissingStateAddress;
        }

        if (Publishes && log.Contains(FailedPublication, StringComparison.Ordinal))
        {
            yield return "the results were not published";
        }
    }

    private PactDocument? Read(string file)
    {
        try
        {
            return PactDocument.Read(Path.GetFullPath(file));
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{Path.GetFileName(file)} cannot be read as a pact");
            return null;
        }
    }
}
