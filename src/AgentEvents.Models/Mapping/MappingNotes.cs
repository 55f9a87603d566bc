using System.ComponentModel;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Mapping;

/// <summary>What generated mappers note on their way. Costs nothing while there is nothing to note.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct MappingNotes
{
    private List<MappingLoss>? _losses;
    private List<MappingViolation>? _violations;

    /// <summary>Notes that something has no place in the result.</summary>
    /// <param name="field">What.</param>
    /// <param name="reason">Why.</param>
    public void Lose(string field, string reason) => (_losses ??= []).Add(new MappingLoss(field, reason));

    /// <summary>Notes that members which no schema names have no place in the result.</summary>
    /// <param name="members">The members.</param>
    /// <param name="location">The JSON Pointer to the object that they stand in.</param>
    /// <param name="reason">Why.</param>
    public void Lose(AdditionalMembers members, string location, string reason)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var member in members)
        {
            Lose(location + JsonPointer.Token(member.Key), reason);
        }
    }

    /// <summary>Notes that the result needs something that is not there.</summary>
    /// <param name="field">What is not there.</param>
    /// <param name="location">The JSON Pointer to the member of the result that needs it.</param>
    /// <param name="schema">The schema that requires the member.</param>
    public void Require(string field, string location, string schema) => Refuse(field, location, "required", schema, "must be there");

    /// <summary>Notes that a field of the event is not told, unless what stands in its place has been found wrong already.</summary>
    /// <param name="field">The JSON Pointer to the member that would tell it; null if there is none.</param>
    /// <param name="location">The JSON Pointer to the field of the event.</param>
    public void Miss(string? field, string location)
    {
        if (field is null || _violations is null || !_violations.Exists(v => v.Field == field))
        {
            Refuse(field, location, "required", "", "must be there");
        }
    }

    /// <summary>Notes that text does not follow the template that it is read by.</summary>
    /// <param name="location">The JSON Pointer to the text.</param>
    /// <param name="template">The template.</param>
    public void Mismatch(string location, string template) =>
        Refuse(location, location, "x-canonical", "", "does not follow the template " + template);

    /// <summary>Takes a text for a field. A second text for the same field must be the same.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text.</param>
    /// <param name="location">The JSON Pointer to the text.</param>
    public void Take(ref string? field, string? text, string location)
    {
        if (field is not null && text is not null && field != text)
        {
            Lose(location, OtherValue);
        }

        field ??= text;
    }

    /// <summary>Takes a value for a field. A second value for the same field must be the same.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="location">The JSON Pointer to the value.</param>
    public void Take<T>(ref T? field, T? value, string location)
        where T : struct, IEquatable<T>
    {
        if (field is { } one && value is { } other && !one.Equals(other))
        {
            Lose(location, OtherValue);
        }

        field ??= value;
    }

    /// <summary>
    /// Takes a phone number for a field. That it was written in another form than the template writes is a loss: it would come back otherwise.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The number as it is written.</param>
    /// <param name="isDigits">Whether the template writes digits only.</param>
    /// <param name="location">The JSON Pointer to the text.</param>
    public void TakeNumber(ref PhoneNumber? field, string? text, bool isDigits, string location)
    {
        if (text is null)
        {
            return;
        }

        var number = new PhoneNumber(text);
        if (number.IsValid && text != (isDigits ? number.Digits : number.ToString()))
        {
            Lose(location, "the number is kept, the form in which it was written is not");
        }

        Take(ref field, number, location);
    }

    /// <summary>
    /// Takes a time for a field. That it was written in another form than the template writes is a loss: it would come back otherwise.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The time as it is written.</param>
    /// <param name="form">How the template writes it; see <see cref="WireTime"/>.</param>
    /// <param name="location">The JSON Pointer to the text.</param>
    public void TakeTime(ref Timestamp? field, string? text, string form, string location)
    {
        if (text is null)
        {
            return;
        }

        if (!WireTime.TryRead(text, form, out var time))
        {
            Refuse(location, location, "x-canonical", "", "is no time of the form " + form);
            return;
        }

        if (text != WireTime.Write(time, form))
        {
            Lose(location, "the time is kept, the form in which it was written is not");
        }

        Take(ref field, time, location);
    }

    /// <summary>Takes text apart by a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="literals">The text before, between and behind the fields: one more than there are fields.</param>
    /// <param name="location">The JSON Pointer to the text.</param>
    /// <param name="template">The template, for the message.</param>
    /// <returns>The fields; nothing but nulls if the text does not follow the template, which is noted.</returns>
    public string?[] Split(string text, ReadOnlySpan<string> literals, string location, string template)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fields = new string?[literals.Length - 1];
        var rest = text.AsSpan();
        var follows = rest.StartsWith(literals[0], StringComparison.Ordinal);
        rest = follows ? rest[literals[0].Length..] : rest;
        for (var i = 0; i < fields.Length && follows; i++)
        {
            var isLast = i == fields.Length - 1;
            var behind = literals[i + 1];
            var end = isLast ? rest.Length - behind.Length : rest.IndexOf(behind, StringComparison.Ordinal);
            follows = end >= 0 && rest[end..].StartsWith(behind, StringComparison.Ordinal);
            if (follows)
            {
                fields[i] = rest[..end].ToString();
                rest = rest[(end + behind.Length)..];
            }
        }

        if (!follows)
        {
            Mismatch(location, template);
            Array.Clear(fields);
        }

        return fields;
    }

    /// <summary>Whether something was noted that makes a result impossible.</summary>
    public readonly bool IsBroken => _violations is not null;

    /// <summary>The result of what cannot be made.</summary>
    /// <typeparam name="T">What it was to be.</typeparam>
    public readonly MappingResult<T> Broken<T>()
        where T : class => MappingResult.Invalid<T>(Violations, Losses);

    /// <summary>Validates what was made, by its own schema, and tells the result.</summary>
    /// <typeparam name="TResult">What it was to be.</typeparam>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">What was made.</param>
    /// <param name="slots">What its values are made of.</param>
    public readonly MappingResult<TResult> Finish<TResult, T>(T value, ReadOnlySpan<MappingSlot> slots)
        where TResult : class
        where T : class, TResult, IJsonModel<T> => Finish<TResult>(value, JsonModel.Validate(value), slots);

    /// <summary>
    /// Validates the request that was made, by its schema and by what HTTP can carry (no segment of a path is <c>..</c>), and tells the result.
    /// </summary>
    /// <typeparam name="TResult">What it was to be.</typeparam>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">What was made.</param>
    /// <param name="slots">What its values are made of.</param>
    public readonly MappingResult<TResult> FinishRequest<TResult, T>(T value, ReadOnlySpan<MappingSlot> slots)
        where TResult : class
        where T : class, TResult, IHttpRequestModel<T> => Finish<TResult>(value, value.ToWireRequest().Result, slots);

    private const string OtherValue = "says something else than another member for the same field, and that one is kept";

    private readonly MappingResult<TResult> Finish<TResult>(TResult value, ValidationResult validation, ReadOnlySpan<MappingSlot> slots)
        where TResult : class
    {
        if (validation.IsValid && !IsBroken)
        {
            return MappingResult.Mapped(value, Losses);
        }

        var violations = new List<MappingViolation>(_violations ?? []);
        foreach (var violation in validation.Violations)
        {
            violations.Add(new MappingViolation(FieldOf(violation.InstanceLocation, slots), violation));
        }

        return MappingResult.Invalid<TResult>(ValueList.Create<MappingViolation>([.. violations]), Losses);
    }

    private readonly ValueList<MappingLoss> Losses => _losses is null ? [] : ValueList.Create<MappingLoss>([.. _losses]);

    private readonly ValueList<MappingViolation> Violations => _violations is null ? [] : ValueList.Create<MappingViolation>([.. _violations]);

    private void Refuse(string? field, string location, string keyword, string schema, string message) =>
        (_violations ??= []).Add(new MappingViolation(field, new Violation
        {
            InstanceLocation = location,
            Keyword = keyword,
            KeywordLocation = "/" + keyword,
            AbsoluteKeywordLocation = schema,
            Message = message,
            ByteOffset = 0,
        }));

    private static string? FieldOf(string location, ReadOnlySpan<MappingSlot> slots)
    {
        foreach (var slot in slots)
        {
            if (location == slot.Location || location.StartsWith(slot.Location + "/", StringComparison.Ordinal))
            {
                return slot.Field;
            }
        }

        return null;
    }
}
