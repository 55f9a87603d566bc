using System.Text.RegularExpressions;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Sampling;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// Gives each change a document of its own: one that is refused for the rule at that place alone. A change whose rule refuses nothing by itself
/// breaks nobody, as long as others account for the verdict.
/// </summary>
/// <param name="place">The two versions.</param>
/// <param name="pointer">Where the schema stands.</param>
internal sealed partial class OwnExamples(JudgedPlace place, string pointer)
{
    /// <summary>The changes with their own documents.</summary>
    /// <param name="changes">The changes, each with the document of the whole.</param>
    public SchemaChange[] Of(IReadOnlyList<SchemaChange> changes)
    {
        var senders = changes.Select(c => c.BreaksSenders ? Of(c, place.Senders) : null).ToArray();
        var receivers = changes.Select(c => c.BreaksReceivers ? Of(c, place.Receivers) : null).ToArray();
        var (anySenders, anyReceivers) = (senders.Any(a => a is Answer.Found), receivers.Any(a => a is Answer.Found));
        return
        [
            .. changes.Select((c, i) => (Before: c, After: c with
                {
                    SendersExample = Text(senders[i]) ?? c.SendersExample,
                    ReceiversExample = Text(receivers[i]) ?? c.ReceiversExample,
                    Direction = Direction(
                        c.BreaksSenders && !(anySenders && senders[i] is Answer.None),
                        c.BreaksReceivers && !(anyReceivers && receivers[i] is Answer.None)),
                }))
                .Where(c => c.Before.Direction == Diff.Direction.None || c.After.Direction != Diff.Direction.None)
                .Select(c => c.After),
        ];
    }

    private static readonly string[] Bounds =
    [
        "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern", "format",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    [GeneratedRegex("'[^']+'")]
    private static partial Regex Quoted();

    private static string? Text(Answer? answer) =>
        answer is Answer.Found found ? PrintableText.Of(found.Document.ToString(), SchemaJudge.MostCharacters) : null;

    private static Direction Direction(bool breaksSenders, bool breaksReceivers) => (breaksSenders, breaksReceivers) switch
    {
        (true, true) => Diff.Direction.Other,
        (true, false) => Diff.Direction.Narrower,
        (false, true) => Diff.Direction.Wider,
        _ => Diff.Direction.None,
    };

    // Null where no rule stands at that place: a member that is gone is refused by a rule elsewhere. But a bound that no rule came of bounds nothing:
    // the length of a number, say.
    private Answer? Of(SchemaChange change, RuleExamples rules)
    {
        RulePlace[] places = change.Pointer.StartsWith(pointer, StringComparison.Ordinal) ? [.. rules.At(change.Pointer[pointer.Length..])] : [];
        if (Quoted().Match(change.Message) is { Success: true, Value: var member }
            && places.Where(p => p.Site.Message.Contains(member, StringComparison.Ordinal)).ToArray() is { Length: > 0 } about)
        {
            places = about;
        }

        var isBound = places.Length == 0 && rules.Places.Count > 0 && Bounds.Any(b => change.Pointer.EndsWith("/" + b, StringComparison.Ordinal));
        Answer? answer = isBound ? Answer.None.Proven : null;
        foreach (var rule in places)
        {
            switch (rules.Of(rule))
            {
                case Answer.Found found:
                    return found;
                case Answer.Unknown unknown:
                    answer = unknown;
                    break;
                default:
                    answer ??= Answer.None.Proven;
                    break;
            }
        }

        return answer;
    }
}
