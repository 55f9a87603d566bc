using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;

namespace AgentEvents.Extensions.Http;

/// <summary>What became of sending: an answer, or the reason why nothing was sent. Prints no value.</summary>
public sealed class SendResult
{
    internal SendResult()
    {
    }

    /// <summary>Whether the provider has taken it.</summary>
    public bool IsAccepted { get; internal init; }

    /// <summary>Whether an answer came, whatever it says.</summary>
    [MemberNotNullWhen(true, nameof(Answer), nameof(Response))]
    public bool IsAnswered => Answer is not null;

    /// <summary>The answer as it came; null if nothing was sent.</summary>
    public ReceivedResponse? Answer { get; internal init; }

    /// <summary>The answer as the operation's generated response, to be matched; null if nothing was sent.</summary>
    public object? Response { get; internal init; }

    /// <summary>Whether the provider's document says of this status that the same request may succeed later.</summary>
    public bool IsTransient { get; internal init; }

    /// <summary>How many times it was sent.</summary>
    public int Attempts { get; internal init; }

    /// <summary>The event's id, as it went over the wire; null if the provider takes none.</summary>
    public string? EventId { get; internal init; }

    /// <summary>What of the event the provider has no place for.</summary>
    public ValueList<MappingLoss> Losses { get; internal init; } = [];

    /// <summary>Why the provider has no such event; null if it has.</summary>
    public UnsupportedCase? Unsupported { get; internal init; }

    /// <summary>The rules that the request would break.</summary>
    public ValueList<MappingViolation> Violations { get; internal init; } = [];

    /// <summary>Makes sure that the provider has taken it.</summary>
    /// <exception cref="InvalidOperationException">It has not; the message says why, without a value.</exception>
    public SendResult ThrowIfRefused() => IsAccepted ? this : throw new InvalidOperationException(ToString());

    internal static SendResult NotSent(MappingResult<WireRequest> written) => new()
    {
        Losses = written.Losses,
        Unsupported = written.Unsupported,
        Violations = written.Violations,
    };

    /// <summary>What became of it, on one line or several: statuses, names and reasons, no values.</summary>
    public override string ToString() => IsAnswered
        ? FormattableString.Invariant($"{(IsAccepted ? "accepted" : "refused")} with {Answer.StatusCode}")
        : Unsupported is { } reason
            ? $"not sent: {reason}"
            : string.Join("\n  ", Violations.Select(v => v.ToString()).Prepend("not sent: the request would break rules"));
}
