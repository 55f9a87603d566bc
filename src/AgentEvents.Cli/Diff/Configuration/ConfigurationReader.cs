using System.Reflection;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Diff.Configuration;

/// <summary>
/// Reads configuration files. What they may hold is said by <c>diff-configuration.schema.json</c>, and judged by what was generated from it.
/// </summary>
internal static class ConfigurationReader
{
    private const string Resource = "diff-configuration.schema.json";

    /// <summary>The schema of configuration files.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CannotRunException">It cannot be read, does not follow the schema, or names a rule that does not exist.</exception>
    public static DiffConfiguration Read(string path)
    {
        var bytes = InputFile.WithoutMark(InputFile.Bytes(path));
        if (!DiffConfiguration.TryRead(bytes.Span, out var configuration, out var why))
        {
            throw new CannotRunException($"{path}: {Complaint(why)}; 'agent-events diff --config-schema' prints what it may hold");
        }

        if (configuration.Rules?.Select(rule => rule.Key).FirstOrDefault(id => !DiffRules.ById.ContainsKey(id)) is { } unknown)
        {
            var question = DidYouMean.Question(unknown, DiffRules.ById.Keys);
            throw new CannotRunException($"{path}: there is no rule '{PrintableText.Of(unknown)}'.{question} docs/diff.md lists all of them");
        }

        return configuration.Accepted?.GroupBy(a => a.Fingerprint, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new CannotRunException($"{path}: fingerprint {twice.Key} is accepted twice; keep one")
            : configuration;
    }

    private static string Complaint(ValidationResult why) =>
        why.Violations is [var first, ..] ? PrintableText.Of(first.ToString()) : "does not follow its schema";
}
