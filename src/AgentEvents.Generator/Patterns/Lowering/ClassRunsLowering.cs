using System.Text;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Finds patterns from <c>^</c> on in which one byte of look-ahead always decides: a run or a group of varying length must not be able to go on with
/// a byte that what follows it may begin with. Then greedy loops need no way back.
/// </summary>
internal static class ClassRunsLowering
{
    // Straight-line code grows with the pattern; behind this a table is smaller.
    private const int MaxSteps = 48;

    public static PatternProgram? Lower(PatternShape shape)
    {
        if (!shape.FromStart)
        {
            return null;
        }

        var budget = MaxSteps;
        if (Build(shape.Items, default, ref budget) is not { } sequence || !EndIsDecided(shape, sequence))
        {
            return null;
        }

        return new PatternProgram.ClassRuns(sequence.Steps, shape.ToEnd, sequence.MinBytes, shape.ToEnd ? sequence.MaxBytes : null);
    }

    // Loops take a run to its very end and then look at the count. Without $ that would refuse "aaaa" for ^a{1,3}, were such a step the last one.
    private static bool EndIsDecided(PatternShape shape, RunSequence sequence) =>
        shape.ToEnd || sequence.Steps[sequence.Steps.Count - 1] is RunStep.Text or RunStep.Run { IsFixed: true };

    /// <summary>Builds the steps from the last to the first, because each needs to know which bytes may follow it.</summary>
    private static RunSequence? Build(IReadOnlyList<PatternNode> items, ByteSet follow, ref int budget)
    {
        var steps = new List<RunStep>();
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var after = new RunSequence(new EquatableArray<RunStep>(steps));
            var next = after.Nullable ? after.First.Union(follow) : after.First;
            if (--budget < 0 || Step(items[i], next, ref budget) is not { } step)
            {
                return null;
            }

            if (step is RunStep.Text text && steps.Count > 0 && steps[0] is RunStep.Text behind)
            {
                steps[0] = new RunStep.Text(new EquatableArray<byte>([.. text.Utf8, .. behind.Utf8]));
                budget++;
            }
            else
            {
                steps.Insert(0, step);
            }
        }

        return new RunSequence(new EquatableArray<RunStep>(steps));
    }

    private static RunStep? Step(PatternNode node, ByteSet follow, ref int budget) => node switch
    {
        PatternNode.Atom { Set.Single: { } codePoint } => Text(char.ConvertFromUtf32(codePoint)),
        PatternNode.Atom atom => Run(atom, 1, 1, follow),
        PatternNode.Repeat { Body: PatternNode.Atom atom } repeat => Run(atom, repeat.Min, repeat.Max, follow),
        PatternNode.Repeat repeat => Loop(repeat, follow, ref budget),
        PatternNode.Choice choice => Branch(choice, follow, ref budget),
        _ => null,
    };

    private static RunStep.Text Text(string text) => new(EquatableArray<byte>.Own(Encoding.UTF8.GetBytes(text)));

    private static RunStep.Run? Run(PatternNode.Atom atom, int min, int? max, ByteSet follow) =>
        ByteClass.From(atom.Set) is { } bytes && (min == max || !bytes.Bytes.Meets(follow)) ? new RunStep.Run(bytes, min, max) : null;

    private static RunStep.Loop? Loop(PatternNode.Repeat repeat, ByteSet follow, ref int budget)
    {
        // The bytes that may begin the body also follow it, but are known only once it was built: build twice.
        var inner = PatternSimplifier.Items(repeat.Body);
        if (Build(inner, follow, ref budget) is not { } draft || draft.Nullable || draft.First.Meets(follow))
        {
            return null;
        }

        var body = repeat.Max == 1 ? draft : Build(inner, follow.Union(draft.First), ref budget);
        return body is null ? null : new RunStep.Loop(body, repeat.Min, repeat.Max);
    }

    private static RunStep.Branch? Branch(PatternNode.Choice choice, ByteSet follow, ref int budget)
    {
        var branches = new List<RunSequence>();
        RunSequence? otherwise = null;
        var seen = default(ByteSet);
        foreach (var alternative in choice.Alternatives)
        {
            if (Build(PatternSimplifier.Items(alternative), follow, ref budget) is not { } branch || branch.First.Meets(seen))
            {
                return null;
            }

            seen = seen.Union(branch.First);
            if (!branch.Nullable)
            {
                branches.Add(branch);
            }
            else if (otherwise is null)
            {
                otherwise = branch;
            }
            else
            {
                return null;
            }
        }

        // With a way to match nothing, a byte that follows must not look like a branch.
        return otherwise is not null && seen.Meets(follow) ? null : new RunStep.Branch(new EquatableArray<RunSequence>(branches), otherwise);
    }
}
