using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Emit.Accepting;
using AgentEvents.Generator.Emit.Annotations;
using AgentEvents.Generator.Emit.Checks;
using AgentEvents.Generator.Emit.Http;
using AgentEvents.Generator.Emit.Mapping;
using AgentEvents.Generator.Emit.Models;
using AgentEvents.Generator.Emit.Schemas;

namespace AgentEvents.Generator.Emit;

/// <summary>Writes everything that is generated for a schema file; the list of what there is.</summary>
internal static class FileEmitter
{
    /// <summary>The files, in a fixed order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="differingInCase">The types of which another differs in case only: their files have a number in their names.</param>
    public static EquatableArray<GeneratedFile> Write(FileSpec file, EquatableArray<string> differingInCase)
    {
        var unions = file.Types.OfType<UnionSpec>().ToDictionary(u => u.Name, StringComparer.Ordinal);
        var numbered = differingInCase.ToArray();
        var files = new List<GeneratedFile>();
        var path = AcceptPath.Of(file);
        foreach (var type in file.Types)
        {
            files.Add(File(file, numbered, type.Name, Shape(type, unions, file.Namespace)));
            if (type is ModelSpec model)
            {
                files.Add(File(file, numbered, type.Name + ".Json", ModelApiEmitter.Write(model, file, path)));
                if (file.CollectsAnnotations)
                {
                    files.Add(File(file, numbered, type.Name + ".Annotations", AnnotatedModelEmitter.Write(model, file)));
                }
            }
        }

        if (file.Operation is { } operation)
        {
            files.Add(File(file, numbered, operation.Request + ".Http", OperationEmitter.Write(operation, file.Namespace)));
            files.Add(File(file, numbered, operation.Response, ResponseEmitter.Write(operation, file.Namespace)));
        }

        if (file.Mapping is { } mapping)
        {
            files.Add(File(file, numbered, mapping.WireName + ".Mapping", MappingEmitter.Write(file, mapping)));
            if (file.Operation is null && mapping.Settings.Any())
            {
                files.Add(File(
                    file,
                    numbered,
                    file.Connection,
                    ConnectionEmitter.Write(file.Connection, mapping.WireName, mapping.Settings)));
            }
        }

        if (!file.LeavesSchemasOut && file.Types.Any(t => t is ModelSpec or EnumerationSpec))
        {
            files.Add(File(file, numbered, file.ChecksClass + ".Schemas", SchemaTextEmitter.Write(file)));
        }

        files.Add(File(file, numbered, file.ChecksClass, ChecksEmitter.Write(file, path)));
        return files.ToEquatableArray();
    }

    private static string Shape(TypeSpec type, Dictionary<string, UnionSpec> unions, string space) => type switch
    {
        RecordSpec record => RecordEmitter.Write(record, record.Union is { } union ? unions[union] : null),
        TupleSpec tuple => TupleEmitter.Write(tuple),
        UnionSpec union => UnionEmitter.Write(union, space),
        WrapperSpec wrapper => WrapperEmitter.Write(wrapper),
        EnumerationSpec enumeration => EnumerationEmitter.Write(enumeration),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static GeneratedFile File(FileSpec file, string[] numbered, string name, string body) => new(
        $"{file.Namespace}.{name}{Number(Array.IndexOf(numbered, file.Namespace + "." + name.Split('.')[0]))}.g.cs",
        Code.Tidy($"{Code.Header}\nnamespace {CSharpIdentifier.OfNamespace(file.Namespace)};\n\n{body}\n"));

    private static string Number(int index) => index < 0 ? "" : "-" + (index + 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
