using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AgentEvents.Models.Mapping;

/// <summary>
/// What became of mapping one event or request to another form: the other form with everything that was lost on the way, or the reason why
/// there is none, or the rules that the other form would break. Mapping never throws on content, and drops nothing in silence.
/// </summary>
/// <typeparam name="T">The other form.</typeparam>
public sealed class MappingResult<T>
    where T : class
{
    internal MappingResult(T? value, ValueList<MappingLoss> losses, UnsupportedCase? unsupported, ValueList<MappingViolation> violations)
    {
        Value = value;
        Losses = losses;
        Unsupported = unsupported;
        Violations = violations;
    }

    /// <summary>The other form; null unless <see cref="IsMapped"/>.</summary>
    public T? Value { get; }

    /// <summary>What the other form has no place for.</summary>
    public ValueList<MappingLoss> Losses { get; }

    /// <summary>Why there is no other form; null unless there is none.</summary>
    public UnsupportedCase? Unsupported { get; }

    /// <summary>The rules of the other form that the result would break, each with the field that it comes from.</summary>
    public ValueList<MappingViolation> Violations { get; }

    /// <summary>Whether there is a valid result. It may have lost something: see <see cref="Losses"/>.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsMapped => Value is not null;

    /// <summary>The result, if there is a valid one.</summary>
    /// <param name="value">The other form; null if there is none.</param>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return value is not null;
    }

    /// <summary>Calls the function for what became of the mapping.</summary>
    /// <typeparam name="TResult">What the functions return.</typeparam>
    /// <param name="mapped">There is a valid result; what it lost comes with it.</param>
    /// <param name="unsupported">The other form does not know the event.</param>
    /// <param name="invalid">The result would break rules.</param>
    public TResult Match<TResult>(
        Func<T, ValueList<MappingLoss>, TResult> mapped,
        Func<UnsupportedCase, TResult> unsupported,
        Func<ValueList<MappingViolation>, TResult> invalid)
    {
        ArgumentNullException.ThrowIfNull(mapped);
        ArgumentNullException.ThrowIfNull(unsupported);
        ArgumentNullException.ThrowIfNull(invalid);
        return Value is { } value ? mapped(value, Losses) : Unsupported is { } reason ? unsupported(reason) : invalid(Violations);
    }

    /// <summary>
    /// Maps a valid result further, and keeps what was lost so far: <c>sinchRequest.ToOutboundEvent().Then(GoogleRequest.FromOutboundEvent)</c>
    /// translates a request of one provider into another's.
    /// </summary>
    /// <typeparam name="TNext">The next form.</typeparam>
    /// <param name="next">Maps the value.</param>
    public MappingResult<TNext> Then<TNext>(Func<T, MappingResult<TNext>> next)
        where TNext : class
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Value is not { } value)
        {
            return new MappingResult<TNext>(null, Losses, Unsupported, Violations);
        }

        var result = next(value);
        return Losses.Count == 0
            ? result
            : new MappingResult<TNext>(
                result.Value,
                ValueList.Create<MappingLoss>([.. Losses, .. result.Losses]),
                result.Unsupported,
                result.Violations);
    }

    /// <summary>The value if there is one.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says why, without any value.</exception>
    public T GetValueOrThrow() => Value ?? throw new InvalidOperationException(ToString());

    /// <summary>What became of the mapping, on one line or several; field names and reasons, no values.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(IsMapped ? "mapped" : Unsupported is { } reason ? "unsupported: " + reason : "invalid");
        foreach (var violation in Violations)
        {
            text.Append("\n  ").Append(violation);
        }

        foreach (var loss in Losses)
        {
            text.Append("\n  lost ").Append(loss);
        }

        return text.ToString();
    }
}
