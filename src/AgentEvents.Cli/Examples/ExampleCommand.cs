using System.Globalization;
using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Sampling;

namespace AgentEvents.Cli.Examples;

/// <summary>Makes documents of a schema.</summary>
/// <param name="console">Where documents go, and what is told of them.</param>
/// <param name="options">What was asked for.</param>
internal sealed class ExampleCommand(CommandConsole console, ExampleOptions options)
{
    /// <summary>Makes them.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">There is no usable schema, or the output cannot be written.</exception>
    public int Run()
    {
        if (options is { IsInvalid: true, Mode: ExampleMode.Boundary })
        {
            throw new CannotRunException("--invalid and --mode boundary are about two kinds of documents; ask for one at a time");
        }

        Inputs().RefuseAsOutput("--output", options.Output);
        var graph = ExampleSchema.Read(options);
        using var file = options.Output is { } path ? OutputFile.Create(path, "--output") : null;
        var isOne = options.Count is null or 1 && !(options.IsByRule && options.Count is null);
        var writer = new ExampleWriter(file?.Writer ?? console.Output, options.IsStream ?? !isOne, isOne, options.WithRule);
        var code = Write(graph, writer);
        writer.End();
        file?.Commit();
        return code;
    }

    private InputPaths Inputs() => new InputPaths()
        .Add(options.References.Append(options.Schema).Where(File.Exists))
        .Add([.. options.ReferenceFolders, .. options.Schemas is { } schemas ? new[] { schemas } : []], SchemaSource.Pattern);

    private int Write(ReadGraph graph, ExampleWriter writer)
    {
        var source = new DocumentSource(graph.Graph!, graph.Root, options.Seed);
        var shares = options.WithShares ? new AlternativeShares(source.Schemas, graph.Graph!) : null;
        var (written, code) = (0, ExitCode.Good);
        foreach (var made in Documents(source))
        {
            if (console.Environment.Stop?.IsCancellationRequested == true)
            {
                return ExitCode.Interrupted;
            }

            switch (made.Answer)
            {
                case Answer.Found found:
                    writer.Write(made);
                    Tell(made);
                    shares?.Add(graph.Root, found.Document);
                    written++;
                    break;
                case Answer.Unknown unknown:
                    console.Complain($"agent-events: {Subject(made)} was not found, because of {unknown.Keyword}");
                    code = ExitCode.CouldNotRun;
                    break;
            }

            if (made.Answer is not Answer.Found && !options.IsByRule)
            {
                break;
            }
        }

        Tell(shares);
        if (written == 0 && code == ExitCode.Good)
        {
            console.Complain($"agent-events: {options.Schema}: {(options.IsInvalid ? "no rule can be broken alone"
                : options.Mode == ExampleMode.Boundary ? "no rule has an edge" : "no document is valid, which is proven")}");
            return ExitCode.Bad;
        }

        return code;
    }

    private IEnumerable<MadeDocument> Documents(DocumentSource source)
    {
        if (!options.IsByRule)
        {
            return source.Valid(Style(SampleStyle.Random)).Take(options.Count ?? 1);
        }

        IEnumerable<MadeDocument> Round(int round) => options.IsInvalid
            ? source.Wrong(Style(SampleStyle.Plain), round)
            : source.AtTheEdges(SampleStyle.Plain, round);
        return options.Count is { } count ? Rounds(Round).Take(count) : Round(0);
    }

    // Round after round, as long as a round has any.
    private static IEnumerable<MadeDocument> Rounds(Func<int, IEnumerable<MadeDocument>> round)
    {
        for (var number = 0; ; number++)
        {
            var any = false;
            foreach (var made in round(number))
            {
                any |= made.Answer is Answer.Found;
                yield return made;
            }

            if (!any)
            {
                yield break;
            }
        }
    }

    private SampleStyle Style(SampleStyle chance) => options.Mode switch
    {
        ExampleMode.Smallest => SampleStyle.Smallest,
        ExampleMode.Full => SampleStyle.Full,
        _ => chance,
    };

    private void Tell(MadeDocument made)
    {
        if (made.Rule is { } rule && !options.WithRule)
        {
            console.Complain(options.IsInvalid
                ? $"{(made.Pointer.Length == 0 ? "(document)" : made.Pointer)} {rule.Keyword}: {rule.AbsoluteLocation}"
                : $"{rule.Keyword}: {rule.AbsoluteLocation}");
        }
    }

    private void Tell(AlternativeShares? shares)
    {
        foreach (var (place, counts) in shares?.Counts ?? new Dictionary<string, long[]>())
        {
            var all = Math.Max(counts.Sum(), 1);
            console.Complain($"{place}: {string.Join(", ", counts.Select((c, i) =>
                string.Create(CultureInfo.InvariantCulture, $"{i} {100.0 * c / all:0.0} %")))}");
        }
    }

    private string Subject(MadeDocument made) => made.Rule is not { } rule ? $"{options.Schema}: a document"
        : $"a document for {rule.Keyword} ({rule.AbsoluteLocation})";
}
