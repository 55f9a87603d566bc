using System.Text;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// Writes what goes through an object with members in any order. Every alternative has a bit: a member takes away those that it does not fit, and
/// whether one is left is decided at the closing brace.
/// </summary>
/// <code>
/// switch (AcceptSteps.Word(utf8, at + 1))
/// {
///     case 0x6850726564_6E6573UL when (next = TLayout.Literal(utf8, at, "\"senderPhoneNumber\":"u8)) >= 0 &amp;&amp; (seen &amp; 0x1UL) == 0:
///         …
/// }
/// </code>
internal static class AnyOrderEmitter
{
    private const int WordLength = 8;
    private const int MaxBits = 64;

    /// <summary>Whether there is a bit for each alternative and each member.</summary>
    public static bool Fits(EquatableArray<ObjectShape> objects) => objects.Count <= MaxBits && NamesOf(objects).Length <= MaxBits;

    /// <summary>The body.</summary>
    /// <param name="emitter">Writes the values.</param>
    /// <param name="objects">The alternatives.</param>
    /// <param name="depth">How many objects and arrays are open around the object.</param>
    /// <param name="plan">What is made of the object; null if nothing is.</param>
    public static string Write(AcceptEmitter emitter, EquatableArray<ObjectShape> objects, int depth, ModelPlan? plan)
    {
        var names = NamesOf(objects);
        var members = names.Select((name, i) => Member(emitter, objects, name, i, depth, plan)).ToArray();
        var byWord = members.Where(m => Quoted(m.Name).Length > WordLength).Select(m => $$"""
            case {{Word(m.Name)}} when {{m.Stands}}:
                {{Code.Indent(m.Statements, 1)}}
                break;
            """);
        var others = members.Where(m => Quoted(m.Name).Length <= WordLength).Select(m => $$"""
            if ({{m.Stands}})
            {
                {{Code.Indent(m.Statements, 1)}}
            }
            """).ToArray();
        var isUnion = objects.Count > 1;
        var isOpen = objects.Any(o => o.IsOpen);
        var other = isOpen ? Other(emitter, objects, depth, isUnion, plan) : "return -1;";
        var otherwise = others.Length == 0 ? other : string.Join("\nelse ", others) + $"\nelse\n{{\n    {Code.Indent(other, 1)}\n}}";
        return $$"""
            {{Code.If(names.Length > 0, "ulong seen = 0;")}}
            {{Code.If(isOpen, "ulong names = 0;")}}
            {{Code.If(isUnion, $"ulong left = {Mask(All(objects))};")}}
            if ((at = {{AcceptSequence.Literal("{")}}) < 0)
            {
                return -1;
            }

            bool isEmpty = {{AcceptEmitter.Steps}}At(utf8, at) == (byte)'}';
            if (isEmpty)
            {
                at++;
            }

            while (!isEmpty)
            {
                switch ({{AcceptEmitter.Steps}}Word(utf8, at + 1))
                {
                    {{Code.Indent(Code.Lines(byWord), 2)}}
                    default:
                        {{Code.Indent(otherwise, 3)}}
                        {{Code.If(isOpen || others.Length > 0, "break;")}}
                }

                at = TLayout.Skip(utf8, at);
                byte separator = {{AcceptEmitter.Steps}}At(utf8, at++);
                if (separator == (byte)'}')
                {
                    break;
                }

                if (separator != (byte)',')
                {
                    return -1;
                }

                at = TLayout.Skip(utf8, at);
            }

            {{Code.Lines(Rules(objects, names, isUnion))}}
            {{Code.If(isUnion, Refuse("left == 0", "return -1;"))}}
            {{Code.If(plan is not null && isUnion, $"TTape.Note(tape, {plan?.Alternative}, global::System.Numerics.BitOperations.TrailingZeroCount(left));")}}
            return at;
            """;
    }

    // A member that no alternative accepts by its name: anything, where the schema does not name it.
    private static string Other(AcceptEmitter emitter, EquatableArray<ObjectShape> objects, int depth, bool isUnion, ModelPlan? plan)
    {
        var from = emitter.Declare("from");
        var open = objects.Select((o, i) => o.IsOpen ? 1UL << i : 0).Aggregate((left, right) => left | right);
        var named = objects.SelectMany(o => o.Named).Distinct().ToArray();
        var tags = emitter.Tags(
            named.Select(n => new TagValue(
                n,
                open & ~objects.Select((o, i) => o.Named.Contains(n) ? 1UL << i : 0).Aggregate((left, right) => left | right)))
                .ToEquatableArray(),
            open);
        var name = $"{tags}({AcceptEmitter.Steps}Text(utf8, {from} + 1, at))";
        var other = new AcceptSequence();
        other.Refuse($"(at = {AcceptEmitter.Steps}OtherName(utf8, {from} = at, ref names)) < 0");
        other.Refuse(isUnion ? $"(left &= {name}) == 0" : $"{name} == 0");
        Note(other, plan is { Others: >= 0 } ? plan.Others : null, "1");
        other.Text("\":");
        other.Compare();
        other.Refuse($"(at = {AcceptEmitter.Steps}AnyEnd(utf8, at, {AcceptEmitter.Left(depth + 1)})) < 0");
        return other.Write();
    }

    private static (string Name, string Stands, string Statements) Member(
        AcceptEmitter emitter,
        EquatableArray<ObjectShape> objects,
        string name,
        int index,
        int depth,
        ModelPlan? plan)
    {
        var groups = objects.Select((o, i) => (Shape: o.Members.FirstOrDefault(m => m.Name == name)?.Value, Bit: 1UL << i))
            .Where(b => b.Shape is not null)
            .GroupBy(b => b.Shape!.Value, b => b.Bit)
            .Select(g => (Shape: g.Key, Mask: g.Aggregate(0UL, (all, bit) => all | bit)))
            .ToArray();
        var allowed = groups.Aggregate(0UL, (all, g) => all | g.Mask);
        var note = plan?.Keeps(name) == true ? plan.SlotOf(name) : (int?)null;
        var value = new AcceptSequence($"\"{name}\":", startsBranch: true);
        if (groups.Length == 1)
        {
            emitter.Member(value, new MemberShape(name, groups[0].Shape, IsRequired: false), depth + 1, "", plan);
            AcceptEmitter.Close(value);
        }
        else if (groups.All(g => emitter.ShapeOf(g.Shape).IsText))
        {
            Texts(emitter, value, groups, note);
        }
        else
        {
            Alternatives(emitter, value, groups, depth, note);
        }

        var bit = Mask(1UL << index);

        // No name may stand twice.
        var stands = $"(next = {AcceptSequence.Literal(value.First!)}) >= 0 && (seen & {bit}) == 0";
        return (name, stands, Code.Lines([
            "at = next;",
            $"seen |= {bit};",
            Code.If(
                groups.Length > 1 && plan?.IsOther(name) == true,
                $"TTape.Note(tape, {plan?.Others}, 1);"),
            Code.If(objects.Count > 1 && allowed != All(objects), $"left &= {Mask(allowed)};"),
            value.Write(),
        ]));
    }

    // One look at the text says which alternatives it fits.
    private static void Texts(AcceptEmitter emitter, AcceptSequence value, (int Shape, ulong Mask)[] groups, int? note)
    {
        var texts = groups.SelectMany(g => emitter.ShapeOf(g.Shape).Texts.Select(t => (Text: t, g.Mask))).ToArray();
        value.Text("\"");
        value.Compare();
        Note(value, note, "at - 1");
        var from = emitter.Declare("from");
        var text = $"{AcceptEmitter.Steps}Text(utf8, {from}, at)";
        value.Refuse($"(at = {AcceptEmitter.Steps}PlainEnd(utf8, {from} = at)) < 0");
        if (texts.All(t => t.Text.Checks.IsEmpty))
        {
            var listed = texts.SelectMany(t => t.Text.Values is { } values ? values : t.Text.Excluded).Distinct();
            var tags = emitter.Tags(
                listed.Select(l => new TagValue(l, MaskOf(t => t.Values is { } values ? values.Contains(l) : !t.Excluded.Contains(l))))
                    .ToEquatableArray(),
                MaskOf(t => t.Values is null));
            value.Block($"left &= {tags}({text});");
        }
        else
        {
            foreach (var group in texts.GroupBy(t => t.Mask, t => t.Text).Where(g => !g.Any(t => t.IsFree)))
            {
                value.Block(Refuse(string.Join(" && ", group.Select(t => $"({emitter.Refusal(t, text)})")), $"left &= ~{Mask(group.Key)};"));
            }
        }

        value.Block("at++;");

        ulong MaskOf(Func<TextShape, bool> fits) => texts.Where(t => fits(t.Text)).Aggregate(0UL, (mask, t) => mask | t.Mask);
    }

    private static void Alternatives(AcceptEmitter emitter, AcceptSequence value, (int Shape, ulong Mask)[] groups, int depth, int? note)
    {
        var end = emitter.Declare("end");
        value.Compare();
        Note(value, note, "at");
        value.Block($"{end} = -1;");
        foreach (var (shape, mask) in groups)
        {
            value.Block($$"""
                if ((next = {{emitter.MethodOf(shape, depth + 1)}}<TLayout>(utf8, at)) >= 0)
                {
                    {{end}} = next;
                }
                else
                {
                    left &= ~{{Mask(mask)}};
                }
                """);
        }

        value.Refuse($"(at = {end}) < 0");
    }

    private static void Note(AcceptSequence value, int? slot, string place)
    {
        if (slot is { } noted)
        {
            value.Refuse($"TTape.Note(tape, {CSharpLiteral.Of(noted)}, {place})");
        }
    }

    private static IEnumerable<string> Rules(EquatableArray<ObjectShape> objects, string[] names, bool isUnion)
    {
        var required = objects.Select(o => Bits(o.Members.Where(m => m.IsRequired).Select(m => m.Name), names)).ToArray();
        var common = required.Aggregate((left, right) => left & right);
        if (common != 0)
        {
            yield return Refuse($"(seen & {Mask(common)}) != {Mask(common)}", "return -1;");
        }

        var rules = objects.SelectMany((o, i) => RulesOf(o, required[i] & ~common, required[i], names).Select(rule => (rule, Bit: 1UL << i)));
        foreach (var rule in rules.GroupBy(r => r.rule, r => r.Bit))
        {
            var mask = rule.Aggregate(0UL, (all, bit) => all | bit);
            yield return Refuse(rule.Key, mask == All(objects) || !isUnion ? "return -1;" : $"left &= ~{Mask(mask)};");
        }
    }

    // The conditions under which an alternative is refused.
    private static IEnumerable<string> RulesOf(ObjectShape shape, ulong required, ulong sure, string[] names)
    {
        if (required != 0)
        {
            yield return $"(seen & {Mask(required)}) != {Mask(required)}";
        }

        foreach (var choice in shape.Choices)
        {
            var sets = choice.Select(set => (IsKnown: set.All(n => names.Contains(n)), Bits: Bits(set, names))).Where(s => s.IsKnown).ToArray();
            if (!sets.Any(s => (s.Bits & ~sure) == 0))
            {
                yield return string.Join(" && ", sets.Select(s => $"(seen & {Mask(s.Bits)}) != {Mask(s.Bits)}").DefaultIfEmpty("true"));
            }
        }

        foreach (var (trigger, name) in shape.Dependencies.Where(d => names.Contains(d.Trigger)))
        {
            var (other, bit) = (Bits([trigger], names), Bits([name], names));
            yield return $"(seen & {Mask(other)}) != 0" + (bit == 0 ? "" : $" && (seen & {Mask(bit)}) == 0");
        }
    }

    private static string Refuse(string condition, string statement) => $$"""
        if ({{condition}})
        {
            {{statement}}
        }
        """;

    private static string[] NamesOf(EquatableArray<ObjectShape> objects) =>
        objects.SelectMany(o => o.Members.Select(m => m.Name)).Distinct().ToArray();

    private static ulong Bits(IEnumerable<string> chosen, string[] names) =>
        chosen.Select(n => Array.IndexOf(names, n)).Where(i => i >= 0).Aggregate(0UL, (bits, i) => bits | (1UL << i));

    private static ulong All(EquatableArray<ObjectShape> objects) => objects.Count == MaxBits ? ulong.MaxValue : (1UL << objects.Count) - 1;

    private static byte[] Quoted(string name) => Encoding.UTF8.GetBytes($"\"{name}\"");

    private static string Word(string name) => Mask(Quoted(name).Skip(1).Take(WordLength).Reverse().Aggregate(0UL, (word, b) => (word << 8) | b));

    private static string Mask(ulong bits) => CSharpLiteral.Mask(bits, isLong: true);
}
