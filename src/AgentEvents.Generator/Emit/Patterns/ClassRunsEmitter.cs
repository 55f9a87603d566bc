using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Patterns;

/// <summary>Writes a <see cref="PatternProgram.ClassRuns"/> as straight loops over an index.</summary>
/// <code>
/// if (utf8.Length &lt; 9 || utf8.Length > 17) { return false; }
/// int at = 0;
/// if ((uint)at >= (uint)utf8.Length || !(unchecked((uint)(utf8[at] - (byte)'1')) &lt;= 8u)) { return false; }
/// at++;
/// if (utf8.Length - at &lt; 8 || utf8.Length - at > 16) { return false; }
/// return AsciiRuns.AllInRange(utf8.Slice(at), (byte)'0', (byte)'9');
/// </code>
internal sealed class ClassRunsEmitter
{
    private readonly ByteTest _test;
    private readonly RunEmitter _runs;
    private int _loops;

    private ClassRunsEmitter(string method)
    {
        _test = new ByteTest(method);
        _runs = new RunEmitter(_test);
    }

    /// <summary>The method and its tables.</summary>
    public static string Write(PatternProgram.ClassRuns program, string signature, string method)
    {
        var emitter = new ClassRunsEmitter(method);
        var matcher = $$"""
            {{signature}}
            {
                {{Code.Indent(emitter.Body(program), 1)}}
            }
            """;
        return Code.Paragraphs([matcher, .. emitter._test.Tables]);
    }

    private string Body(PatternProgram.ClassRuns program)
    {
        var steps = program.Steps;
        var last = program.ToEnd ? steps[steps.Count - 1] as RunStep.Run : null;
        if (last is not null && steps.Count == 1)
        {
            return _runs.WriteToEnd(last, isOnly: true);
        }

        return $$"""
            {{Code.If(program.MinBytes > 0 || program.MaxBytes is not null, Refusal.If(LengthFails(program)) + "\n")}}int at = 0;
            {{Steps(last is null ? steps : steps.Take(steps.Count - 1))}}
            {{(last is not null ? _runs.WriteToEnd(last, isOnly: false) : program.ToEnd ? "return at == utf8.Length;" : "return true;")}}
            """;
    }

    private static string LengthFails(PatternProgram.ClassRuns program) => program.MaxBytes is { } max
        ? $"utf8.Length < {CSharpLiteral.Of(program.MinBytes)} || utf8.Length > {CSharpLiteral.Of(max)}"
        : $"utf8.Length < {CSharpLiteral.Of(program.MinBytes)}";

    private string Steps(IEnumerable<RunStep> steps) => Code.Lines(steps.Select(Step));

    private string Step(RunStep step) => step switch
    {
        RunStep.Text text => Text(text),
        RunStep.Run run => _runs.Write(run),
        RunStep.Loop { Min: 0, Max: 1 } option => Option(option),
        RunStep.Loop loop => Loop(loop),
        RunStep.Branch branch => Branch(branch),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static string Text(RunStep.Text text) => text.Utf8.Count == 1
        ? $$"""
            {{Refusal.If($"{ByteTest.NoByte} || utf8[at] != {CSharpLiteral.Byte(text.Utf8[0])}")}}
            at++;
            """
        : $$"""
            {{Refusal.If($"!global::System.MemoryExtensions.StartsWith(utf8.Slice(at), {Utf8(text)})")}}
            at += {{CSharpLiteral.Of(text.Utf8.Count)}};
            """;

    private static string Utf8(RunStep.Text text) => CSharpLiteral.Utf8(Encoding.UTF8.GetString([.. text.Utf8]));

    private string Option(RunStep.Loop option) => $$"""
        if ({{ByteTest.HasByte}} && {{_test.In(option.Body.First, "utf8[at]")}})
        {
            {{Code.Indent(Steps(option.Body.Steps), 1)}}
        }
        """;

    private string Loop(RunStep.Loop loop)
    {
        var turns = $"turns{CSharpLiteral.Of(++_loops)}";
        var counts = loop.Min > 0 || loop.Max is not null;
        var limit = loop.Max is { } max ? $"{turns} < {CSharpLiteral.Of(max)} && " : "";
        return Code.Lines([
            Code.If(counts, $"int {turns} = 0;"),
            $$"""
            while ({{limit}}{{ByteTest.HasByte}} && {{_test.In(loop.Body.First, "utf8[at]")}})
            {
                {{Code.Indent(Code.Lines([Steps(loop.Body.Steps), Code.If(counts, turns + "++;")]), 1)}}
            }
            """,
            Code.If(loop.Min > 0, Refusal.If($"{turns} < {CSharpLiteral.Of(loop.Min)}")),
        ]);
    }

    private string Branch(RunStep.Branch branch)
    {
        var branches = branch.Branches.Select((sequence, i) => $$"""
            {{(i == 0 ? "if" : "else if")}} ({{ByteTest.HasByte}} && {{_test.In(sequence.First, "utf8[at]")}})
            {
                {{Code.Indent(Steps(sequence.Steps), 1)}}
            }
            """);
        var otherwise = branch.Otherwise is null ? "return false;" : Steps(branch.Otherwise.Steps);
        return Code.Lines([.. branches, Code.If(otherwise.Length > 0, $$"""
            else
            {
                {{Code.Indent(otherwise, 1)}}
            }
            """)]);
    }
}
