using System.Globalization;
using System.Numerics;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Mapping;

/// <content>Whole numbers, which are text in an event and may be numbers on the wire.</content>
public partial struct MappingNotes
{
    private const string NoNumber = "is no whole number, and the member is one";

    // As many as are read back.
    private const int MostDigits = 1000;

    /// <summary>
    /// The text of a whole number of the wire. That it was written in another form, such as <c>1e3</c>, is a loss: it would come back otherwise.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="location">The JSON Pointer to it.</param>
    /// <returns>The digits; null if there is no number, or none that is whole, which is noted.</returns>
    public string? IntegerText(JsonNumber? number, string location)
    {
        if (number is not { } value)
        {
            return null;
        }

        if (!value.TryGetBigInteger(out var integer))
        {
            Refuse(location, location, "type", "", "is no whole number");
            return null;
        }

        var text = integer.ToString(CultureInfo.InvariantCulture);
        if (text != value.ToString())
        {
            Lose(location, "the number is kept, the form in which it was written is not");
        }

        return text;
    }

    /// <summary>A text as a whole number, for a member that is one on the wire.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="field">The field that it comes from.</param>
    /// <param name="location">The JSON Pointer to the member.</param>
    /// <returns>The number; 0 if the text is none or would come back otherwise, which is noted.</returns>
    public T WriteInteger<T>(string text, string field, string location)
        where T : struct, IBinaryInteger<T>
    {
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(null, CultureInfo.InvariantCulture) == text)
        {
            return number;
        }

        Refuse(field, location, "type", "", NoNumber);
        return T.Zero;
    }

    /// <summary>A text as a whole number of any size, for a member that is one on the wire.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">The field that it comes from.</param>
    /// <param name="location">The JSON Pointer to the member.</param>
    /// <returns>The number; 0 if the text is none or would come back otherwise, which is noted.</returns>
    public JsonNumber WriteNumber(string text, string field, string location)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange('0', '9') && (digits[0] != '0' || text.Length == 1))
        {
            return JsonNumber.Parse(text);
        }

        Refuse(field, location, "type", "", NoNumber);
        return default;
    }
}
