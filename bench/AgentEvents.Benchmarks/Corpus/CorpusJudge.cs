extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Compilation;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Validation;
using generator::AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Benchmarks.Corpus;

/// <summary>The process that does the work: reads entries from its input, one a line, and answers each with a result.</summary>
internal static class CorpusJudge
{
    private const int MaxComplaints = 20;

    /// <summary>Answers until the input ends.</summary>
    public static int Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(JsonSerializer.Serialize(Judge(CorpusEntry.Read(line)), JsonSerializerOptions.Web));
            output.Flush();
        }

        return 0;
    }

    private static CorpusResult Judge(CorpusEntry entry)
    {
        try
        {
            return JudgeUnguarded(entry);
        }
        catch (OutOfMemoryException)
        {
            return CorpusResult.Of(CorpusOutcome.TooLarge, "out of memory");
        }
        catch (Exception e)
        {
            return CorpusResult.Of(CorpusOutcome.Refused, $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n')[0].Trim()}");
        }
    }

    private static CorpusResult JudgeUnguarded(CorpusEntry entry)
    {
        var start = Stopwatch.GetTimestamp();
        var schema = Read(new CorpusFile(entry.Path, entry.Uri));
        var generated = SchemaCompiler.Generate(schema, (entry.References ?? []).Select(Read), assertFormats: false, entry.Dialect);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (generated.RootModel is not { } model)
        {
            return CorpusResult.Of(CorpusOutcome.Refused, [.. generated.Problems.Take(MaxComplaints)]) with { Milliseconds = milliseconds };
        }

        var (image, diagnostics) = SchemaAssembly.EmitStrictly(generated.Sources);
        string[] complaints = [.. diagnostics.Take(MaxComplaints)
            .Select(d => $"{d.Severity} {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)} | {LineOf(d)}")];
        var result = new CorpusResult(
            image is null ? CorpusOutcome.Uncompilable : complaints.Length > 0 ? CorpusOutcome.Warned : CorpusOutcome.Clean,
            complaints,
            [],
            CodeBytes: generated.Sources.Sum(s => (long)Encoding.UTF8.GetByteCount(s)),
            Milliseconds: milliseconds);
        return image is null ? result : JudgeInstances(result, image, model, entry.Instances ?? []);
    }

    private static CorpusResult JudgeInstances(CorpusResult result, byte[] image, string model, IReadOnlyList<CorpusInstance> instances)
    {
        using var compiled = CompiledSchema.Load(image, model);
        var readable = instances.Where(i => i.Text is not null).ToArray();
        var differing = readable.Select(i => Compare(compiled.Validator, i)).OfType<Disagreement>().ToArray();
        return result with { Judged = readable.Length, Differing = differing };
    }

    private static Disagreement? Compare(DocumentValidator validator, CorpusInstance instance)
    {
        var utf8 = Encoding.UTF8.GetBytes(instance.Text!);
        var isValid = validator.IsValid(utf8, ValidationOptions.Default.MaxDepth);
        var collected = validator.Validate(utf8, ValidationOptions.Default);
        return isValid == instance.Valid && collected.IsValid == isValid
            ? null
            : new Disagreement(
                instance.Name,
                isValid == collected.IsValid ? collected.ToString() : $"fail-fast says {isValid}, collecting says {collected}",
                instance.Valid);
    }

    private static SchemaDocument Read(CorpusFile file) => SchemaDocument.Read(file.Path, file.Uri, File.ReadAllText(file.Path));

    private static string LineOf(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree;
        return tree is null ? "" : tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
    }
}
