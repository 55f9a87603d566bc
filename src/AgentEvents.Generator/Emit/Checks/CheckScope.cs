using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Patterns;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>What the validators of a file share: their names, the assertions they report, the patterns they match.</summary>
internal sealed class CheckScope(FileSpec file)
{
    private readonly Dictionary<AssertionSite, string> _assertions = [];
    private readonly Dictionary<AnnotationSite, string> _annotations = [];
    private readonly NameRegister _names = new([]);
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<(int SchemaId, object Evaluated), string> _evaluators = [];
    private readonly Dictionary<int, string> _numbers = [];
    private readonly List<string> _members = [];

    /// <summary>The schemas.</summary>
    public CanonicalGraph Graph => file.Graph;

    /// <summary>The fields and methods that the validators have asked for.</summary>
    public IEnumerable<string> Members => _members;

    /// <summary>What is generated.</summary>
    public FileSpec Spec => file;

    /// <summary>The name of a schema's own validator.</summary>
    public string MethodOf(CanonicalSchema schema) => file.Checks[schema.Id].Validator;

    /// <summary>The expression that validates the value that the cursor stands on.</summary>
    public string Call(SchemaReference reference, string sink = "sink") => Call(Graph[reference], sink);

    /// <summary>The expression that validates the value that the cursor stands on.</summary>
    public string Call(CanonicalSchema schema, string sink = "sink")
    {
        return schema.AllowsAnything
            ? "cursor.SkipValue()"
            : file.Checks[schema.Id].ForeignModel is { } foreign
                ? $"{CSharpIdentifier.OfType(foreign)}.CheckJson(ref cursor, ref {sink})"
                : PlainCheck.Call(schema, sink, this) ?? $"{MethodOf(schema)}(ref cursor, ref {sink})";
    }

    /// <summary>The expression that says whether a schema is satisfied, without reporting anything; the cursor ends up anywhere.</summary>
    public string Satisfies(SchemaReference reference) => Graph[reference].AllowsAnything ? "true" : Call(reference, "probe");

    /// <summary>The local that <see cref="Satisfies"/> needs.</summary>
    public string Probe(SchemaReference reference) =>
        Code.If(!Graph[reference].AllowsAnything, "global::AgentEvents.Models.Validation.FlagSink probe = default;");

    /// <summary>The statements that validate the value and keep whether it is valid.</summary>
    public string CallInto(SchemaReference reference)
    {
        // What cannot report needs no path to report from.
        var call = $"valid &= {Call(reference)};";
        return Graph[reference].AllowsAnything || reference.Path.Length == 0
            ? call
            : Code.Lines([$"sink.Enter({CSharpLiteral.Of(reference.Path)});", call, "sink.Leave();"]);
    }

    /// <summary>The field that holds an assertion.</summary>
    public string Assertion(CanonicalSchema schema, AssertionSite site)
    {
        if (!_assertions.TryGetValue(site, out var name))
        {
            name = _names.Take("s_" + file.Checks[schema.Id].Method + "_" + (CSharpName.Pascal(site.Keyword) ?? "Rule"));
            _assertions.Add(site, name);
            var arguments = string.Join(", ", new[] { site.Keyword, site.Path, site.AbsoluteLocation, site.Message }.Select(CSharpLiteral.Of));
            _members.Add($"private static readonly global::AgentEvents.Models.Validation.Assertion {name} = new({arguments});");
        }

        return name;
    }

    /// <summary>The field that holds what a keyword annotates with.</summary>
    public string Annotation(CanonicalSchema schema, AnnotationSite site)
    {
        if (!_annotations.TryGetValue(site, out var name))
        {
            name = _names.Take("r_" + file.Checks[schema.Id].Method + "_" + (CSharpName.Pascal(site.Keyword) ?? "Annotation"));
            _annotations.Add(site, name);
            var arguments = string.Join(", ", new[] { site.Keyword, site.Path, site.AbsoluteLocation }.Select(CSharpLiteral.Of));
            _members.Add(
                $"private static readonly global::AgentEvents.Models.Validation.AnnotationSite {name} = "
                    + $"new({arguments}, {CSharpLiteral.Utf8(site.Value)});");
        }

        return name;
    }

    /// <summary>The field that holds the number under which the verdicts of a schema are remembered.</summary>
    public string Number(CanonicalSchema schema)
    {
        if (!_numbers.TryGetValue(schema.Id, out var name))
        {
            name = _names.Take("n_" + file.Checks[schema.Id].Method);
            _numbers.Add(schema.Id, name);
            _members.Add($"private static readonly int {name} = global::AgentEvents.Models.Validation.CheckSteps.NumberSchema();");
        }

        return name;
    }

    /// <summary>The expression that says whether text matches a pattern.</summary>
    /// <param name="schema">The schema that has the pattern.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The local that holds the text.</param>
    /// <param name="offset">The offset of the value at fault if matching takes too long.</param>
    public string Matches(CanonicalSchema schema, TextPattern pattern, string text, string offset) =>
        pattern.Program is PatternProgram.BacktrackingRegex
            ? $"{Pattern(schema, pattern)}(ref cursor, {text}, {offset})"
            : $"{Pattern(schema, pattern)}({text})";

    private string Pattern(CanonicalSchema schema, TextPattern pattern)
    {
        if (!_patterns.TryGetValue(pattern.Source, out var name))
        {
            name = _names.Take("matches_" + file.Checks[schema.Id].Method);
            _patterns.Add(pattern.Source, name);
            _members.Add(PatternEmitter.Write(pattern.Program, pattern.Source, name));
        }

        return name;
    }

    /// <summary>A name for a method that belongs to a schema.</summary>
    public string NameOf(string part, CanonicalSchema schema) => _names.Take(part + "_" + file.Checks[schema.Id].Method);

    /// <summary>The method that finds the index of a member's name.</summary>
    public string Names(CanonicalSchema schema, IReadOnlyList<string> names)
    {
        var method = _names.Take("name_" + file.Checks[schema.Id].Method);
        _members.Add(NameEmitter.Method(names, method));
        return method;
    }

    /// <summary>The field that holds many values.</summary>
    public string Values(CanonicalSchema schema, EquatableArray<string> values)
    {
        var name = _names.Take("v_" + file.Checks[schema.Id].Method);
        _members.Add(
            $"private static readonly global::AgentEvents.Models.Json.JsonValueSet {name} = new({TextTableEmitter.List(values.ToArray())});");
        return name;
    }

    /// <summary>The first of methods that a validator is spread over.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="part">What they do, in a word.</param>
    /// <param name="write">Writes the methods of a name.</param>
    public string Parts(CanonicalSchema schema, string part, Func<string, IEnumerable<string>> write)
    {
        var name = _names.Take(part + "_" + file.Checks[schema.Id].Method);
        _members.AddRange(write(name));
        return name;
    }

    /// <summary>The method that says what a schema evaluates.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="evaluated">What it evaluates; the same asks for the same method.</param>
    /// <param name="write">Writes the method of a name.</param>
    public string Evaluator(CanonicalSchema schema, object evaluated, Func<string, string> write)
    {
        var key = (schema.Id, evaluated);
        if (!_evaluators.TryGetValue(key, out var name))
        {
            // The name stands before the body is written, since a schema may apply itself to parts of the instance.
            name = _names.Take("evaluates_" + file.Checks[schema.Id].Method);
            _evaluators.Add(key, name);
            _members.Add(write(name));
        }

        return name;
    }

    /// <summary>The statements that report a violation.</summary>
    public string Report(CanonicalSchema schema, AssertionSite site, string offset) => $$"""
        valid = false;
        sink.Report({{Assertion(schema, site)}}, {{offset}});
        """;

    /// <summary>The statement that reports a violation if a condition holds.</summary>
    public string ReportIf(string condition, CanonicalSchema schema, AssertionSite site, string offset = "start") => $$"""
        if ({{condition}})
        {
            {{Code.Indent(Report(schema, site, offset), 1)}}
        }
        """;
}
