using AgentEvents.Cli.Compilation;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Validation;

/// <summary>Finds the validator for what <c>--schema</c> names: built in, or to be compiled. Does nothing before it is asked.</summary>
/// <param name="console">Where problems of the schema go.</param>
/// <param name="options">What was asked for.</param>
/// <param name="known">What has a short name.</param>
internal sealed class SchemaChoice(CommandConsole console, ValidateOptions options, CatalogueEntries known) : IDisposable
{
    private DocumentValidator? _validator;
    private CompiledSchema? _compiled;

    /// <summary>The validator.</summary>
    /// <exception cref="CannotRunException">There is no usable schema.</exception>
    public DocumentValidator Validator => _validator ??= Find();

    /// <inheritdoc/>
    public void Dispose() => _compiled?.Dispose();

    private DocumentValidator Find()
    {
        if (options.Schema is not { } schema)
        {
            throw new CannotRunException("Option '--schema' is required for documents. See 'agent-events validate --help'.");
        }

        if (known.FindSchema(schema) is { } builtIn)
        {
            // It refers to nothing of the user's; a name that is misspelt is one all the same.
            foreach (var reference in options.References)
            {
                _ = InputFile.Bytes(reference);
            }

            foreach (var folder in options.ReferenceFolders)
            {
                _ = FolderFiles.Below(folder, SchemaSource.Pattern);
            }

            return builtIn.Validator;
        }

        // A short name that is misspelt looks like a file that is missing.
        if (!File.Exists(schema) && !Directory.Exists(schema) && !schema.Contains('.', StringComparison.Ordinal) && schema.Count(c => c == '/') == 1)
        {
            string[] names = [.. known.Schemas.Select(entry => entry.Name)];
            throw new CannotRunException(
                $"{schema}: is no file and no built-in schema; these are: {string.Join(", ", names)}.{DidYouMean.Question(schema, names)}"
                    .TrimEnd('.'));
        }

        _compiled = Load(schema);
        return _compiled.Validator;
    }

    private CompiledSchema Load(string path)
    {
        var inputs = SchemaInputs.Read(path, options.References, options.ReferenceFolders);
        return CompiledSchema.Load(AssemblyCache.FindOrMake(
            console.Environment.CacheFolder,
            () => inputs.Key(options.AssertFormats),
            () => Compile(path, inputs)));
    }

    private byte[] Compile(string path, SchemaInputs inputs)
    {
        var (image, problems) = SchemaCompiler.Compile(inputs.Schema, inputs.Referenced, options.AssertFormats);
        foreach (var problem in problems)
        {
            console.Complain(problem);
        }

        var remedy = problems.Any(p => p.Contains(" AES0002: ", StringComparison.Ordinal))
            ? "; name the files that it refers to with --ref or --ref-dir"
            : "";
        return image ?? throw new CannotRunException($"{path} cannot be used as a schema{remedy}");
    }
}
