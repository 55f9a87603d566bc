using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification;

/// <summary>Reads header fields from the command line. They may be credentials: no message quotes them.</summary>
internal static class HeaderField
{
    private const string FromVariable = "env:";
    private const string FromFile = "file:";

    /// <summary>What can stand in the place of a value, since everybody on a machine can see its command lines.</summary>
    public const string Sources = "env:VARIABLE or file:PATH in place of the value keep it off the command line";

    /// <summary>Reads one for all providers.</summary>
    /// <param name="text">For example <c>Authorization: Bearer …</c>.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">It is none.</exception>
    public static HttpField Read(string text, Func<string, string?> variable) =>
        Read("--header must be 'Name: value', with visible characters only", text, ':', variable);

    /// <summary>Reads one for one provider.</summary>
    /// <param name="text">For example <c>sinch:Authorization=Bearer …</c>.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">It is none.</exception>
    public static (string Provider, HttpField Field) ReadOfProvider(string text, Func<string, string?> variable)
    {
        const string Form = "--credentials must be 'PROVIDER:NAME=VALUE', with visible characters only";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (text[..colon], Read(Form, text[(colon + 1)..], '=', variable)) : throw new CannotRunException(Form);
    }

    private static HttpField Read(string form, string text, char separator, Func<string, string?> variable)
    {
        var end = text.IndexOf(separator, StringComparison.Ordinal);
        if (end <= 0)
        {
            throw new CannotRunException(form);
        }

        var (name, value) = (text[..end].Trim(), Resolve(text[(end + 1)..].Trim(), variable));
        return value.Length > 0
            && name.Length > 0
            && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal))
            && value.All(c => c is >= ' ' and <= '~')
            ? new HttpField(name, value)
            : throw new CannotRunException(form);
    }

    private static string Resolve(string value, Func<string, string?> variable)
    {
        if (value.StartsWith(FromVariable, StringComparison.Ordinal))
        {
            var name = value[FromVariable.Length..];
            return variable(name)?.Trim() is { Length: > 0 } found
                ? found
                : throw new CannotRunException($"the environment variable {name} is not set, or is empty; it should hold a credential");
        }

        // A final line feed is the editor's.
        return value.StartsWith(FromFile, StringComparison.Ordinal) ? InputFile.Text(value[FromFile.Length..]).Trim() : value;
    }
}
