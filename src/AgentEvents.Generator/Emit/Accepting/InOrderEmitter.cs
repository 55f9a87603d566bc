namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>Writes what goes through an object whose members stand in the order of the schema.</summary>
/// <code>
/// if ((next = TLayout.Literal(utf8, at, "\",\"event_id\":\""u8)) >= 0)
/// {
///     at = next;
///     …
/// }
/// </code>
internal static class InOrderEmitter
{
    /// <summary>An object of one alternative.</summary>
    /// <param name="emitter">Writes the values.</param>
    /// <param name="sequence">Takes the statements.</param>
    /// <param name="shape">The object.</param>
    /// <param name="depth">How many objects and arrays are open around the object.</param>
    /// <param name="tail">What follows the object and is compared together with its end.</param>
    /// <param name="plan">What is made of the object; null if nothing is.</param>
    public static void Object(AcceptEmitter emitter, AcceptSequence sequence, ObjectShape shape, int depth, string tail, ModelPlan? plan)
    {
        var seen = new SeenMembers(emitter, shape);
        sequence.Text("{");
        if (seen.Local is { } local)
        {
            sequence.Block($"{local} = 0;");
        }

        // Before a member that is sure to stand there it is not known whether a comma is due.
        string? first = null;
        var isFirst = true;
        var end = "}" + tail;
        foreach (var member in shape.Members)
        {
            var name = $"\"{member.Name}\":";
            if (isFirst && first is null && !member.IsRequired)
            {
                sequence.Compare();
                first = emitter.Declare("first");
                sequence.Block($"{first} = at;");
            }

            if (first is not null && isFirst)
            {
                Early(emitter, sequence, member, first, name, seen, depth, plan);
            }
            else if (member.IsRequired)
            {
                sequence.Text((isFirst ? "" : ",") + name);
                var isLast = seen.Local is null && member == shape.Members[shape.Members.Count - 1];
                end = emitter.Member(sequence, member, depth + 1, isLast ? end : "", plan) ? "" : end;
            }
            else
            {
                Optional(emitter, sequence, member, "," + name, seen, depth, plan);
            }

            isFirst &= !member.IsRequired;
        }

        seen.Refusals().ToList().ForEach(sequence.Refuse);
        sequence.Text(end);
    }

    /// <summary>An object of which the first member says which alternative it follows.</summary>
    public static void Tagged(
        AcceptEmitter emitter,
        AcceptSequence sequence,
        EquatableArray<ObjectShape> objects,
        int depth,
        string tail,
        ModelPlan? plan)
    {
        var pending = sequence.TakeUnlessFirst();
        var branches = objects.Select((o, i) =>
        {
            var branch = new AcceptSequence(pending, startsBranch: true);
            Object(emitter, branch, o, depth, tail, plan?.OfAlternative(i));
            AcceptEmitter.Close(branch);
            return $$"""
                if ((next = {{AcceptSequence.Literal(branch.First!)}}) >= 0)
                {
                    at = next;
                    {{Code.If(plan is not null, $"TTape.Note(tape, {plan?.Alternative}, {i});")}}
                    {{Code.Indent(branch.Write(), 1)}}
                }
                """;
        });
        sequence.Block(string.Join("\nelse ", branches) + "\nelse\n{\n    return -1;\n}");
    }

    // A member before which no member may be.
    private static void Early(
        AcceptEmitter emitter, AcceptSequence sequence, MemberShape member, string first, string name, SeenMembers seen, int depth, ModelPlan? plan)
    {
        var literal = $"{AcceptEmitter.Steps}Member<TLayout>(utf8, at, {first}, {CSharpLiteral.Utf8("," + name)})";
        var value = new AcceptSequence();
        emitter.Member(value, member, depth + 1, "", plan);
        AcceptEmitter.Close(value);
        if (member.IsRequired)
        {
            sequence.Refuse($"(at = {literal}) < 0");
            sequence.Block(value.Write());
        }
        else
        {
            sequence.Block(Branch(literal, Code.Lines([seen.Note(member), value.Write()])));
        }
    }

    private static void Optional(
        AcceptEmitter emitter,
        AcceptSequence sequence,
        MemberShape member,
        string name,
        SeenMembers seen,
        int depth,
        ModelPlan? plan)
    {
        // Where a string is followed by another one, the quote that closes either is compared with what comes next.
        var joins = sequence.IsAtQuote && emitter.ShapeOf(member.Value).IsText;
        if (!joins)
        {
            AcceptEmitter.Close(sequence);
        }

        var branch = new AcceptSequence((joins ? "\"" : "") + name, startsBranch: true);
        emitter.Member(branch, member, depth + 1, "", plan);
        if (!joins)
        {
            AcceptEmitter.Close(branch);
        }
        else if (branch.First is null)
        {
            branch.CompareToQuote();
        }

        sequence.Block(Branch(
            AcceptSequence.Literal(branch.First!),
            Code.Lines([seen.Note(member), branch.Write()])));
    }

    private static string Branch(string literal, string statements) => $$"""
        if ((next = {{literal}}) >= 0)
        {
            at = next;
            {{Code.Indent(statements, 1)}}
        }
        """;
}
