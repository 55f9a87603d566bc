using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Accepting;

// What goes through strings, numbers, arrays, values of several kinds, and values that a validator judges.
internal sealed partial class AcceptEmitter
{
    // A text that is part of a model is noted with its opening quote.
    private void Text(AcceptSequence sequence, AcceptShape shape, int? slot = null)
    {
        sequence.Text("\"");
        if (slot is null && ConstantOf(shape) is { } constant)
        {
            sequence.Text(constant + "\"");
            return;
        }

        sequence.Compare();
        if (slot is { } noted)
        {
            sequence.Refuse($"TTape.Note(tape, {CSharpLiteral.Of(noted)}, at - 1)");
        }

        if (shape.Texts.Any(t => t.IsFree))
        {
            sequence.Refuse($"(at = {Steps}TextEnd(utf8, at)) < 0");
        }
        else
        {
            var from = Declare("from");
            sequence.Refuse(FixedLength(shape.Texts) is { } length
                ? $"(at = {Steps}FixedEnd(utf8, {from} = at, {CSharpLiteral.Of(length)})) < 0"
                : $"(at = {Steps}PlainEnd(utf8, {from} = at)) < 0");
            sequence.Refuse(string.Join(" && ", shape.Texts.Select(t => "(" + Refusal(t, $"{Steps}Text(utf8, {from}, at)") + ")")));
        }

        sequence.Text("\"");
    }

    // The length of all texts that match a pattern which no quote, escape or byte beyond ASCII does: where they end needs no search.
    private static int? FixedLength(EquatableArray<TextShape> texts) =>
        texts.Count == 1 && texts[0].Checks.OfType<StringCheck.Pattern>().Select(p => p.Text.Program).OfType<PatternProgram.FixedClasses>()
            .FirstOrDefault(c => c.Positions.All(p => p.All(IsPlain))) is { } classes
            ? classes.Positions.Count
            : null;

    private static bool IsPlain(ByteRange range) =>
        range.First >= 0x20 && range.Last < 0x80 && !Holds(range, (byte)'"') && !Holds(range, (byte)'\\');

    private static bool Holds(ByteRange range, byte value) => range.First <= value && value <= range.Last;

    /// <summary>The condition under which plain text is refused.</summary>
    public string Refusal(TextShape shape, string text)
    {
        var listed = shape.Values is { } values ? [ScalarCheckEmitter.NoneOf(values, text)] : System.Array.Empty<string>();
        var excluded = shape.Excluded.IsEmpty ? [] : new[] { $"!({ScalarCheckEmitter.NoneOf(shape.Excluded, text)})" };
        var checks = shape.Checks.Select(c => "!" + ScalarCheckEmitter.Condition(_root, c, _scope, text));
        return string.Join(" || ", listed.Concat(excluded).Concat(checks).DefaultIfEmpty("false"));
    }

    /// <summary>The method that says which alternatives a text leaves.</summary>
    /// <param name="tags">The texts that are told apart.</param>
    /// <param name="others">What any other text leaves.</param>
    public string Tags(EquatableArray<TagValue> tags, ulong others)
    {
        var name = _scope.NameOf("tags", _root);
        _written.Add(UnionCheckEmitter.Tags(name, tags, others, isLong: true));
        return name;
    }

    private void Number(AcceptSequence sequence, EquatableArray<NumberShape> numbers)
    {
        sequence.Compare();
        if (numbers.Count == 1 && numbers[0].Checks.Any(c => c is NumberCheck.Integer) && IntegerConditions(numbers[0].Checks) is { } bounds)
        {
            var value = Declare("value", "long");
            sequence.Refuse($"(at = {Steps}IntegerEnd(utf8, at, out {value})) < 0");
            bounds.ForEach(b => sequence.Refuse(value + b));
        }
        else if (numbers.Any(n => n.Checks.IsEmpty))
        {
            sequence.Refuse($"(at = {Steps}NumberEnd(utf8, at)) < 0");
        }
        else
        {
            var from = Declare("from");
            sequence.Refuse($"(at = {Steps}NumberEnd(utf8, {from} = at)) < 0");
            var number = $"{Steps}Text(utf8, {from}, at)";
            sequence.Refuse(string.Join(
                " && ",
                numbers.Select(n => "(" + string.Join(" || ", n.Checks.Select(c => ScalarCheckEmitter.Violates(c, number))) + ")")));
        }
    }

    // What refuses an integer of 64 bits, if its bounds are such integers and all else is known of every such integer.
    private static List<string>? IntegerConditions(EquatableArray<NumberCheck> checks)
    {
        var conditions = new List<string>();
        foreach (var check in checks)
        {
            if (check is NumberCheck.Bound bound && ScalarCheckEmitter.IntegerLimit(bound.Limit) is { } limit)
            {
                conditions.Add($" {(bound.IsMaximum ? ">" : "<")}{(bound.IsExclusive ? "=" : "")} {limit}");
            }
            else if (check is NumberCheck.Format { Name: KnownFormats.Int32 })
            {
                conditions.Add(" is < int.MinValue or > int.MaxValue");
            }
            else if (check is not (NumberCheck.Integer or NumberCheck.Format { Name: KnownFormats.Int64 }))
            {
                return null;
            }
        }

        return conditions;
    }

    private void Array(AcceptSequence sequence, ArrayShape array, int depth)
    {
        sequence.Text("[");
        sequence.Compare();
        var item = new AcceptSequence();
        Value(item, array.Items, depth + 1);
        Close(item);
        var counts = array.Minimum > 0 || array.Maximum is not null;
        var count = counts ? Declare("count") : "";
        var separator = Declare("separator", "byte");
        sequence.Block(Code.Lines([
            Code.If(counts, $"{count} = 0;"),
            $$"""
            if ({{Steps}}At(utf8, at) == (byte)']')
            {
                at++;
            }
            else
            {
                while (true)
                {
                    {{Code.Indent(item.Write(), 2)}}
                    {{Code.If(counts, count + "++;")}}
                    at = TLayout.Skip(utf8, at);
                    {{separator}} = {{Steps}}At(utf8, at++);
                    if ({{separator}} == (byte)']')
                    {
                        break;
                    }

                    if ({{separator}} != (byte)',')
                    {
                        return -1;
                    }

                    at = TLayout.Skip(utf8, at);
                }
            }
            """]));
        if (array.Minimum > 0)
        {
            sequence.Refuse($"{count} < {CSharpLiteral.Of(array.Minimum)}");
        }

        if (array.Maximum is { } maximum)
        {
            sequence.Refuse($"{count} > {CSharpLiteral.Of(maximum)}");
        }
    }

    private void Judged(AcceptSequence sequence, int judge, int depth)
    {
        sequence.Compare();
        if (!_methods.TryGetValue((-1 - judge, depth), out var name))
        {
            name = _scope.NameOf("judge", _root);
            _methods.Add((-1 - judge, depth), name);
            _written.Add($$"""
                {{AcceptEntryEmitter.NoInlining}}
                private static int {{name}}(global::System.ReadOnlySpan<byte> utf8, int at)
                {
                    global::AgentEvents.Models.Json.JsonCursor cursor = {{Steps}}CursorAt(utf8, at, {{Left(depth)}});
                    global::AgentEvents.Models.Validation.FlagSink sink = default;
                    return {{_scope.Call(_scope.Graph.Schemas[judge])}} ? {{Steps}}EndOf(ref cursor, at) : -1;
                }
                """);
        }

        sequence.Refuse($"(at = {name}(utf8, at)) < 0");
    }

    private void Kinds(AcceptSequence sequence, AcceptShape shape, int depth)
    {
        sequence.Compare();
        var none = AcceptShape.Nothing;
        var cases = new (bool Applies, InstanceKind Kind, AcceptShape Shape)[]
        {
            (shape.AllowsNull, InstanceKind.Null, none with { AllowsNull = true }),
            (shape.AllowsBooleans, InstanceKind.Boolean, none with { AllowsBooleans = true }),
            (!shape.Texts.IsEmpty, InstanceKind.String, none with { Texts = shape.Texts }),
            (!shape.Numbers.IsEmpty, InstanceKind.Number, none with { Numbers = shape.Numbers }),
            (!shape.Objects.IsEmpty, InstanceKind.Object, none with { Objects = shape.Objects }),
            (shape.Array is not null, InstanceKind.Array, none with { Array = shape.Array }),
        };
        sequence.Block($$"""
            switch ({{Steps}}At(utf8, at))
            {
                {{Code.Indent(Code.Lines(cases.Where(c => c.Applies).Select(c => Case(c.Kind, c.Shape, depth))), 1)}}
                default:
                    return -1;
            }
            """);
    }

    private string Case(InstanceKind kind, AcceptShape shape, int depth)
    {
        var sequence = new AcceptSequence();
        Value(sequence, _shapes.Add(shape), depth);
        Close(sequence);
        return $$"""
            case {{TokenText.StartOf(kind)}}:
                {{Code.Indent(sequence.Write(), 1)}}
                break;
            """;
    }

    /// <summary>Ends statements at the end of a value.</summary>
    public static void Close(AcceptSequence sequence)
    {
        if (sequence.IsAtQuote)
        {
            sequence.Take();
            sequence.Block("at++;");
        }
        else
        {
            sequence.Compare();
        }
    }
}
