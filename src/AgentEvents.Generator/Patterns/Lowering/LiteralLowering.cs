using System.Text;

namespace AgentEvents.Generator.Patterns;

/// <summary>Finds patterns that say "anything", "something", or one fixed text.</summary>
internal static class LiteralLowering
{
    public static PatternProgram? Lower(PatternShape shape)
    {
        var open = !shape.FromStart || !shape.ToEnd;
        if ((open && shape.Items.IsEmpty) || IsAnyText(shape))
        {
            return new PatternProgram.Always();
        }

        if (IsAnyCharacter(shape, open))
        {
            return new PatternProgram.NonEmpty();
        }

        var text = new StringBuilder();
        foreach (var item in shape.Items)
        {
            if (item is not PatternNode.Atom { Set.Single: { } codePoint })
            {
                return null;
            }

            text.Append(char.ConvertFromUtf32(codePoint));
        }

        var place = (shape.FromStart, shape.ToEnd) switch
        {
            (true, true) => LiteralPlace.Whole,
            (true, false) => LiteralPlace.Prefix,
            (false, true) => LiteralPlace.Suffix,
            _ => LiteralPlace.Anywhere,
        };
        return new PatternProgram.Literal(place, EquatableArray<byte>.Own(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static bool IsAnyText(PatternShape shape) => shape.Items.Count == 1
        && shape.Items[0] is PatternNode.Repeat { Min: 0, Max: null, Body: PatternNode.Atom atom } && atom.Set == EcmaClasses.Scalars;

    private static bool IsAnyCharacter(PatternShape shape, bool open) => shape.Items.Count == 1 && shape.Items[0] switch
    {
        PatternNode.Atom atom => open && atom.Set == EcmaClasses.Scalars,
        PatternNode.Repeat { Min: 1, Max: null, Body: PatternNode.Atom atom } => atom.Set == EcmaClasses.Scalars,
        _ => false,
    };
}
