using System.ComponentModel;

namespace AgentEvents.Models.Mapping;

/// <summary>
/// Times whose zone RFC 3339 does not write so: <c>2019-11-07T10:00:00.000+0000</c>, or no zone at all. The form is the modifier of a template, which
/// shows how the text ends: <c>Z</c>, <c>+0000</c> (no colon), or <c>utc</c> (no zone is written, and it is UTC); <c>.000</c> in front says that
/// milliseconds are always written.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireTime
{
    private const string Milliseconds = ".000";

    /// <summary>Writes an instant, in UTC.</summary>
    /// <param name="time">The instant.</param>
    /// <param name="form">The form.</param>
    public static string Write(Timestamp time, string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var text = time.ToString();
        var digits = form.StartsWith(Milliseconds, StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal) ? Milliseconds : "";
        return string.Concat(text.AsSpan(0, text.Length - 1), digits, ZoneOf(form) switch { "utc" => "", var zone => zone });
    }

    /// <summary>Reads a text of the form, or one that says its zone in another way.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">The form.</param>
    /// <param name="time">The instant.</param>
    /// <returns>Whether the text is an instant that can be kept without loss.</returns>
    public static bool TryRead(string text, string form, out Timestamp time)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(form);
        return Timestamp.TryParse(text, out time)
            || (EndsWithOffset(text) && Timestamp.TryParse(text.Insert(text.Length - 2, ":"), out time))
            || (ZoneOf(form) == "utc" && Timestamp.TryParse(text + "Z", out time));
    }

    private static string ZoneOf(string form) => form.StartsWith(Milliseconds, StringComparison.Ordinal) ? form[Milliseconds.Length..] : form;

    private static bool EndsWithOffset(string text) =>
        text.Length > 5 && text[^5] is '+' or '-' && !text.AsSpan(text.Length - 4).ContainsAnyExceptInRange('0', '9');
}
