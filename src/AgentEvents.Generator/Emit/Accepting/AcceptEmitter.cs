using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// Writes the accept path of a file's root: methods that go through a document in one pass, with the members in the order of the schema, and say yes
/// or nothing. <c>docs/architecture.md</c> says when there is one.
/// </summary>
/// <code>
/// private static int accept_AgentEvent&lt;TLayout&gt;(ReadOnlySpan&lt;byte&gt; utf8, int at)
///     where TLayout : struct, ITextLayout
/// {
///     if ((at = TLayout.Literal(utf8, at, "{\"to\":\""u8)) &lt; 0
///         || (at = AcceptSteps.PlainEnd(utf8, from1 = at)) &lt; 0
///         || !matches_To(AcceptSteps.Text(utf8, from1, at)))
///     {
///         return -1;
///     }
///     …
/// </code>
internal sealed partial class AcceptEmitter
{
    /// <summary>The runtime's part.</summary>
    public const string Runtime = "global::AgentEvents.Models.Accepting.";

    /// <summary>The steps that the runtime has.</summary>
    public const string Steps = Runtime + "AcceptSteps.";

    // What the runtime allows of a document unless the caller says otherwise.
    private const int MaxDepth = 64;

    // What is larger is a method of its own.
    private const int MaxInline = 24;

    // Objects with more alternatives, or more members, are read member by member in any order; so are open ones, which others write.
    private const int MaxTagged = 8;
    private const int MaxInOrder = 24;

    private readonly CheckScope _scope;
    private readonly CanonicalSchema _root;
    private readonly AcceptGraph _shapes;
    private readonly Dictionary<(int Shape, int Depth), string> _methods = [];
    private readonly List<string> _written = [];
    private readonly ModelPlan? _plan;
    private List<string> _declarations = [];

    private AcceptEmitter(CheckScope scope, AcceptPath path)
    {
        _scope = scope;
        _root = scope.Graph.Schemas[scope.Graph.Definitions[0].Id];
        _shapes = path.Shapes;
        _plan = path.Model;
    }

    /// <summary>The methods that say yes to a document, and those that they call.</summary>
    /// <param name="scope">The validators of the file.</param>
    /// <param name="path">What is accepted.</param>
    public static IEnumerable<string> Write(CheckScope scope, AcceptPath path)
    {
        var emitter = new AcceptEmitter(scope, path);
        return [.. AcceptEntryEmitter.Write(scope, emitter._root, emitter.MethodOf(path.Root, depth: 0), path.Model), .. emitter._written];
    }

    /// <summary>The method that accepts a value.</summary>
    /// <param name="shape">The value's shape, by its number.</param>
    /// <param name="depth">How many objects and arrays are open around the value.</param>
    public string MethodOf(int shape, int depth)
    {
        if (!_methods.TryGetValue((shape, depth), out var name))
        {
            name = _scope.NameOf("accept", _root);
            _methods.Add((shape, depth), name);
            var place = _written.Count;
            _written.Add("");
            // Only what the root holds is part of its model; what other methods go through is read where it stands.
            var plan = place == 0 ? _plan : null;
            var around = _declarations;
            _declarations = [];
            var body = IsReadInAnyOrder(_shapes[shape]) ? AnyOrderEmitter.Write(this, _shapes[shape].Objects, depth, plan)
                : InOrder(shape, depth, plan);
            var declarations = body.Contains("(next = ") ? ["int next;", .. _declarations] : _declarations;
            _declarations = around;
            _written[place] = $$"""
                {{AcceptEntryEmitter.NoInlining}}
                private static int {{name}}<TLayout{{Code.If(plan is not null, ", TTape")}}>(global::System.ReadOnlySpan<byte> utf8, int at{{Code.If(plan is not null, ", global::System.Span<int> tape")}})
                    where TLayout : struct, {{Runtime}}ITextLayout{{Code.If(plan is not null, $"\n    where TTape : struct, {Runtime}ITape")}}
                {
                    {{Code.Indent(Code.Lines([.. declarations, body]), 1)}}
                }
                """;
        }

        return name;
    }

    private string InOrder(int shape, int depth, ModelPlan? plan)
    {
        var sequence = new AcceptSequence();
        Value(sequence, shape, depth, isWhole: true, plan: plan);
        sequence.Compare();
        return Code.Lines([sequence.Write(), "return at;"]);
    }

    private bool IsReadInAnyOrder(AcceptShape shape) =>
        shape.IsObject
            && (shape.Objects.Any(o => o.IsOpen)
                || (shape.Objects.Count > 1 ? !IsTagged(shape.Objects) : shape.Objects[0].Members.Count > MaxInOrder));

    // Whether the first member says which alternative there is.
    private bool IsTagged(EquatableArray<ObjectShape> objects)
    {
        var tags = objects.Select(o => o.Members.IsEmpty ? default : (o.Members[0].Name, Tag: ConstantOf(o.Members[0]))).ToArray();
        return objects.Count <= MaxTagged
            && tags.All(t => t.Tag is not null && t.Name == tags[0].Name)
            && tags.Select(t => t.Tag).Distinct().Count() == tags.Length;
    }

    private string? ConstantOf(MemberShape member) => member.IsRequired ? ConstantOf(_shapes[member.Value]) : null;

    private static string? ConstantOf(AcceptShape shape) =>
        shape is { IsText: true, Texts.Count: 1 } && shape.Texts[0].Constant is { Length: > 0 } constant
            && constant.All(c => c is >= ' ' and <= '~' and not '"' and not '\\') && char.IsLetterOrDigit(constant[0])
            ? constant
            : null;

    /// <summary>The value of a member, noted if it is part of a model.</summary>
    /// <param name="sequence">Takes the statements.</param>
    /// <param name="member">The member.</param>
    /// <param name="depth">How many objects and arrays are open around the value.</param>
    /// <param name="tail">What follows the value.</param>
    /// <param name="plan">The model; null if none is made.</param>
    /// <returns>Whether what follows has been compared too.</returns>
    public bool Member(AcceptSequence sequence, MemberShape member, int depth, string tail, ModelPlan? plan)
    {
        if (plan?.IsOther(member.Name) == true)
        {
            sequence.Compare();
            sequence.Refuse($"TTape.Note(tape, {CSharpLiteral.Of(plan.Others)}, 1)");
        }

        if (plan is null || !plan.Keeps(member.Name))
        {
            return Value(sequence, member.Value, depth, tail: tail);
        }

        var shape = _shapes[member.Value];
        if (!IsCalled(member.Value) && plan.Inner(member.Name, shape) is { } inner)
        {
            return Single(sequence, shape, depth, tail, inner);
        }

        if (shape.IsText)
        {
            Text(sequence, shape, plan.SlotOf(member.Name));
            return false;
        }

        sequence.Compare();
        sequence.Refuse($"TTape.Note(tape, {CSharpLiteral.Of(plan.SlotOf(member.Name))}, at)");
        return Value(sequence, member.Value, depth, tail: tail);
    }

    // Whether a value has a method of its own.
    private bool IsCalled(int number) =>
        _shapes[number] is { IsAnything: false, JudgedBy: null } shape && (_shapes.WeightOf(number) > MaxInline || IsReadInAnyOrder(shape));

    /// <summary>A value that must stand here.</summary>
    /// <param name="sequence">Takes the statements.</param>
    /// <param name="number">The value's shape.</param>
    /// <param name="depth">How many objects and arrays are open around the value.</param>
    /// <param name="isWhole">Whether the value is what a method is for.</param>
    /// <param name="tail">What follows the value.</param>
    /// <param name="plan">What is made of the value; null if nothing is.</param>
    /// <returns>Whether what follows has been compared too.</returns>
    public bool Value(AcceptSequence sequence, int number, int depth, bool isWhole = false, string tail = "", ModelPlan? plan = null)
    {
        var shape = _shapes[number];
        if (shape.IsAnything)
        {
            sequence.Compare();
            sequence.Refuse($"(at = {Steps}AnyEnd(utf8, at, {Left(depth)})) < 0");
        }
        else if (shape.JudgedBy is { } judge)
        {
            Judged(sequence, judge, depth);
        }
        else if (!isWhole && IsCalled(number))
        {
            sequence.Compare();
            sequence.Refuse($"(at = {MethodOf(number, depth)}<TLayout>(utf8, at)) < 0");
        }
        else if (shape.KindCount > 1)
        {
            Kinds(sequence, shape, depth);
        }
        else
        {
            return Single(sequence, shape, depth, tail, plan);
        }

        return false;
    }

    private bool Single(AcceptSequence sequence, AcceptShape shape, int depth, string tail, ModelPlan? plan)
    {
        if (shape.AllowsNull)
        {
            sequence.Text("null");
        }
        else if (shape.AllowsBooleans)
        {
            sequence.Compare();
            sequence.Refuse($"(at = {Steps}BooleanEnd(utf8, at)) < 0");
        }
        else if (!shape.Texts.IsEmpty)
        {
            Text(sequence, shape);
        }
        else if (!shape.Numbers.IsEmpty)
        {
            Number(sequence, shape.Numbers);
        }
        else if (shape.Array is { } array)
        {
            Array(sequence, array, depth);
        }
        else if (shape.Objects.Count == 1)
        {
            InOrderEmitter.Object(this, sequence, shape.Objects[0], depth, tail, plan);
            return tail.Length > 0;
        }
        else
        {
            InOrderEmitter.Tagged(this, sequence, shape.Objects, depth, tail, plan);
            return tail.Length > 0;
        }

        return false;
    }

    /// <summary>A shape by its number.</summary>
    public AcceptShape ShapeOf(int number) => _shapes[number];

    /// <summary>Declares a local of the method that is being written.</summary>
    /// <param name="word">What it holds.</param>
    /// <param name="type">Its type.</param>
    public string Declare(string word, string type = "int")
    {
        var name = word + CSharpLiteral.Of(_declarations.Count + 1);
        _declarations.Add($"{type} {name};");
        return name;
    }

    /// <summary>How many objects and arrays may be open in a value.</summary>
    public static string Left(int depth) => CSharpLiteral.Of(MaxDepth - depth);
}
