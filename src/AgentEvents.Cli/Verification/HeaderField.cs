namespace AgentEvents.Cli.Verification;

/// <summary>Reads header fields from the command line. They may be credentials: no message quotes them.</summary>
internal static class HeaderField
{
    private const string Form = "--header must be 'Name: value', with visible characters only";

    /// <summary>Reads one.</summary>
    /// <param name="text">For example <c>Authorization: Bearer …</c>.</param>
    /// <exception cref="CannotRunException">It is none.</exception>
    public static (string Name, string Value) Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            throw new CannotRunException(Form);
        }

        var (name, value) = (text[..colon], text[(colon + 1)..].Trim());
        return value.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)) && value.All(c => c is >= ' ' and <= '~')
            ? (name, value)
            : throw new CannotRunException(Form);
    }
}
