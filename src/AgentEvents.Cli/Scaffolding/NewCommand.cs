using System.Text;
using AgentEvents.Generator.Binding;

namespace AgentEvents.Cli.Scaffolding;

/// <summary>Writes the folder of a new provider.</summary>
/// <param name="console">Where it says what to do next.</param>
/// <param name="options">What was asked for.</param>
internal sealed class NewCommand(CommandConsole console, NewOptions options)
{
    private const string Prefix = "template/";
    private const int MaxLength = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">The name is none, or the folder is there or cannot be written.</exception>
    public int Run()
    {
        RequireName();
        var folder = Path.Combine(options.Output, options.Name);
        if (File.Exists(folder) || Directory.Exists(folder))
        {
            throw new CannotRunException($"{folder}: is there already; choose another NAME or --output, nothing was changed");
        }

        var space = options.Namespace ?? "Schemas." + CSharpName.Pascal(options.Name);
        if (!space.Split('.').All(CSharpName.IsIdentifier))
        {
            throw new CannotRunException("--namespace is none; write C# identifiers with dots in between, such as Contoso.Rcs");
        }

        foreach (var resource in Resources())
        {
            var path = Path.Combine(folder, resource[Prefix.Length..].Replace('/', Path.DirectorySeparatorChar));
            Write(path, Read(resource)
                .Replace("NAMESPACE", space, StringComparison.Ordinal)
                .Replace("PROVIDER", options.Name, StringComparison.Ordinal)
                .Replace("OTHER", BuiltInNames.Provider(int.MaxValue), StringComparison.Ordinal));
            console.Say(path);
        }

        console.Say($"Next: change what {Path.Combine(folder, "README.md")} lists, and see 'agent-events check {folder}'.");
        return ExitCode.Good;
    }

    private void RequireName()
    {
        var name = options.Name;
        if (name.Length > MaxLength
            || !char.IsAsciiLetterLower(name[0])
            || name[^1] == '-'
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            || name == "canonical")
        {
            throw new CannotRunException(
                $"NAME must be small letters, digits and hyphens in between, {MaxLength} at the most, and begin with a letter, such as contoso-rcs; "
                    + "'canonical' is the folder of the events for all providers");
        }
    }

    private static IEnumerable<string> Resources() => typeof(NewCommand).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Read(string resource)
    {
        var assembly = typeof(NewCommand).Assembly;
        var name = assembly.GetManifestResourceNames().First(n => n.Replace('\\', '/') == resource);
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Utf8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotRunException($"{path}: cannot be written; check the folder, its permissions and the room on the disk");
        }
    }
}
