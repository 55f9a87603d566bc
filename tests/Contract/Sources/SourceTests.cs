using System.Globalization;
using System.Text.RegularExpressions;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Sources;

/// <summary>The rules of the house for C# that no compiler and no formatter knows.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    private static readonly int WidestLine = int.Parse(
        MaxLineLength().Match(File.ReadAllText(Path.Combine(SchemaFolder.Repository, ".editorconfig"))).Groups[1].Value,
        CultureInfo.InvariantCulture);

    private static IEnumerable<SourceFile> Product => SourceFile.All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void TheSourcesAreFound()
    {
        Product.Count().ShouldBeGreaterThan(300);
        SourceFile.All.Count.ShouldBeGreaterThan(600);
    }

    [Fact]
    public void EveryTypeStandsInAFileOfItsOwnWithItsName()
    {
        var offenders = from file in Product
                        let types = file.Types.Select(SourceFile.NameOf).ToArray()
                        where types.Length > 1 || types.Any(type => type != Path.GetFileName(file.Path).Split('.')[0])
                        select $"{file.Path}: {string.Join(", ", types)}";

        offenders.ShouldBeEmpty("Move each type into a file of its name; TYPE.PART.cs is for parts, and for a type of the same name.");
    }

    [Fact]
    public void NoFileIsLong() => Product
        .Where(file => file.Lines.Count() > LongestFile + 1)
        .Select(file => file.Path)
        .ShouldBeEmpty("One idea a file: take one out.");

    [Fact]
    public void NoLineIsWiderThanTheEditorIsTold()
    {
        var offenders = from file in SourceFile.All
                        where file.Lines.Any(line => line.Length > WidestLine)
                        let fixedLines = file.FixedLines()
                        from line in file.Lines.Select((text, index) => (text.Length, Index: index))
                        where line.Length > WidestLine && !fixedLines.Contains(line.Index)
                        select FormattableString.Invariant($"{file.Path}:{line.Index + 1}: {line.Length} columns");

        offenders.ShouldBeEmpty("Wrap these lines (max_line_length in .editorconfig); a raw string may stand alone on a line of any width.");
    }

    [Fact]
    public void NoTypeIsNamedForNothing() => Product
        .SelectMany(file => file.Types.Select(SourceFile.NameOf))
        .Where(name => NamedForNothing().IsMatch(name))
        .ShouldBeEmpty("One noun a role: Reader, Rule, Binder, Spec, Emitter, Check.");

    /// <summary>A provider is a folder: only documentation comments name one, to show what is meant.</summary>
    [Fact]
    public void NoCodeOfTheProductNamesAProvider()
    {
        string[] names = [.. SchemaFolder.Providers.Where(folder => folder != "canonical")];
        names.Length.ShouldBeGreaterThanOrEqualTo(3);
        var offenders = from file in Product
                        from line in file.Lines.Select((text, index) => (Text: text.TrimStart(), Index: index))
                        where !line.Text.StartsWith("///", StringComparison.Ordinal)
                            && names.Any(name => line.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
                        select $"{file.Path}:{line.Index + 1}";

        offenders.ShouldBeEmpty("What only a provider knows belongs into its folder below schemas.");
    }

    [GeneratedRegex(@"^max_line_length = (\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();

    [GeneratedRegex("(Helper|Helpers|Manager|Util|Utils|Utility|Utilities|Processor|Execute|Executor)$")]
    private static partial Regex NamedForNothing();
}
