namespace AgentEvents.Generator.Patterns;

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
    // The unsigned comparison is the one bounds check; the JIT then drops its own.
    private const string HasByte = "(uint)at < (uint)utf8.Length";
    private const string NoByte = "(uint)at >= (uint)utf8.Length";
    private readonly CodeLines _code;
    private readonly ByteTest _test;
    private readonly RunEmitter _runs;
    private int _loops;

    private ClassRunsEmitter(CodeLines code, string method)
    {
        _code = code;
        _test = new ByteTest(method);
        _runs = new RunEmitter(code, _test);
    }

    public static void Write(CodeLines code, PatternProgram.ClassRuns program, string signature, string method)
    {
        var emitter = new ClassRunsEmitter(code, method);
        code.Open(signature);
        emitter.WriteBody(program);
        code.Close();
        emitter._test.WriteTables(code);
    }

    private void WriteBody(PatternProgram.ClassRuns program)
    {
        var steps = program.Steps;
        var last = program.ToEnd ? steps[steps.Count - 1] as RunStep.Run : null;
        if (last is not null && steps.Count == 1)
        {
            _runs.WriteToEnd(last, isOnly: true);
            return;
        }

        if (program.MinBytes > 0 || program.MaxBytes is not null)
        {
            _code.RefuseIf(LengthFails(program));
        }

        _code.Add("int at = 0;");
        foreach (var step in last is null ? steps : steps.Take(steps.Count - 1))
        {
            WriteStep(step);
        }

        if (last is not null)
        {
            _runs.WriteToEnd(last, isOnly: false);
        }
        else
        {
            _code.Add(program.ToEnd ? "return at == utf8.Length;" : "return true;");
        }
    }

    private static string LengthFails(PatternProgram.ClassRuns program) => program.MaxBytes is { } max
        ? $"utf8.Length < {PatternText.Number(program.MinBytes)} || utf8.Length > {PatternText.Number(max)}"
        : $"utf8.Length < {PatternText.Number(program.MinBytes)}";

    private void WriteSteps(RunSequence sequence)
    {
        foreach (var step in sequence.Steps)
        {
            WriteStep(step);
        }
    }

    private void WriteStep(RunStep step)
    {
        switch (step)
        {
            case RunStep.Text text:
                WriteText(text);
                break;
            case RunStep.Run run:
                _runs.Write(run);
                break;
            case RunStep.Loop loop:
                WriteLoop(loop);
                break;
            case RunStep.Branch branch:
                WriteBranch(branch);
                break;
        }
    }

    private void WriteText(RunStep.Text text)
    {
        if (text.Utf8.Count == 1)
        {
            _code.RefuseIf($"{NoByte} || utf8[at] != {PatternText.Byte(text.Utf8[0])}");
            _code.Add("at++;");
            return;
        }

        _code.RefuseIf($"!global::System.MemoryExtensions.StartsWith(utf8.Slice(at), {PatternText.QuoteUtf8(text.Utf8)})");
        _code.Add($"at += {PatternText.Number(text.Utf8.Count)};");
    }

    private void WriteLoop(RunStep.Loop loop)
    {
        var first = _test.In(loop.Body.First, "utf8[at]");
        if (loop is { Min: 0, Max: 1 })
        {
            _code.Open($"if ({HasByte} && {first})");
            WriteSteps(loop.Body);
            _code.Close();
            return;
        }

        var turns = $"turns{PatternText.Number(++_loops)}";
        var counts = loop.Min > 0 || loop.Max is not null;
        if (counts)
        {
            _code.Add($"int {turns} = 0;");
        }

        var limit = loop.Max is { } max ? $"{turns} < {PatternText.Number(max)} && " : "";
        _code.Open($"while ({limit}{HasByte} && {first})");
        WriteSteps(loop.Body);
        if (counts)
        {
            _code.Add($"{turns}++;");
        }

        _code.Close();
        if (loop.Min > 0)
        {
            _code.RefuseIf($"{turns} < {PatternText.Number(loop.Min)}");
        }
    }

    private void WriteBranch(RunStep.Branch branch)
    {
        var keyword = "if";
        foreach (var sequence in branch.Branches)
        {
            _code.Open($"{keyword} ({HasByte} && {_test.In(sequence.First, "utf8[at]")})");
            WriteSteps(sequence);
            _code.Close();
            keyword = "else if";
        }

        if (branch.Otherwise is null)
        {
            _code.Open("else");
            _code.Add("return false;");
            _code.Close();
        }
        else if (!branch.Otherwise.Steps.IsEmpty)
        {
            _code.Open("else");
            WriteSteps(branch.Otherwise);
            _code.Close();
        }
    }
}
