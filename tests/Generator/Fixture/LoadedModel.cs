using System.Reflection;
using System.Text;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Generator.Tests.Fixture;

/// <summary>A generated model, compiled at the strictest level and loaded.</summary>
internal sealed class LoadedModel
{
    private readonly Assembly _assembly;
    private readonly Codec _codec;

    private LoadedModel(Assembly assembly, Type type)
    {
        _assembly = assembly;
        Type = type;
        _codec = (Codec)Activator.CreateInstance(typeof(Codec<>).MakeGenericType(type))!;
    }

    public Type Type { get; }

    /// <summary>The model of a schema's root, which must give no diagnostic.</summary>
    public static LoadedModel Of(string schema, string name = "Root") =>
        Of(GeneratorRun.Succeeds(SchemaText.Verbatim("root.schema.json", schema)), name);

    /// <summary>A model of a run.</summary>
    public static LoadedModel Of(GeneratorRun run, string name)
    {
        var assembly = StrictCompilation.Load(run);
        return new LoadedModel(assembly, Named(assembly, name));
    }

    /// <summary>All models of a run.</summary>
    public static IReadOnlyList<LoadedModel> AllOf(GeneratorRun run)
    {
        var assembly = StrictCompilation.Load(run);
        return [.. assembly.GetExportedTypes()
            .Where(static t => t.GetInterfaces()
                .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IJsonModel<>) && i.GetGenericArguments()[0] == t))
            .Select(t => new LoadedModel(assembly, t))];
    }

    /// <summary>Another model of the same run.</summary>
    public LoadedModel Other(string name) => new(_assembly, Named(_assembly, name));

    /// <summary>Whether there is a type of a name.</summary>
    public bool Has(string name) => _assembly.GetType($"{GeneratorRun.RootNamespace}.{name}") is not null;

    /// <summary>The properties that hold values, as <c>Name: Type</c>.</summary>
    public string[] Shape => [.. Type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(static p => p.SetMethod is not null && p.Name != "AdditionalMembers")
        .Select(static p => $"{p.Name}: {Spell(p)}")];

    public bool IsValid(string json) => _codec.IsValid(Encoding.UTF8.GetBytes(json));

    public object Read(string json) => _codec.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>What a model is written as, valid or not.</summary>
    public string Write(object model) => _codec.Write(model);

    public ValidationResult Validate(object model) => _codec.Validate(model);

    public ValidationResult Validate(string json) => _codec.Validate(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads and writes; what comes out must be equal to what went in, and what is read twice must be equal too.</summary>
    public object ComesBack(string json)
    {
        IsValid(json).ShouldBeTrue(json);
        var model = Read(json);
        RawJson.Parse(Write(model)).ShouldBe(RawJson.Parse(json), $"{Type}: {json} is written as {Write(model)}");
        Read(json).ShouldBe(model, $"{Type}: {json}");
        Read(json).GetHashCode().ShouldBe(model.GetHashCode());
        Validate(model).IsValid.ShouldBeTrue();
        return model;
    }

    /// <summary>The value of a property.</summary>
    public static object? Get(object model, string property) => model.GetType().GetProperty(property).ShouldNotBeNull(property).GetValue(model);

    private static Type Named(Assembly assembly, string name) => assembly.GetType($"{GeneratorRun.RootNamespace}.{name}").ShouldNotBeNull(name);

    private static string Spell(PropertyInfo property)
    {
        var nullability = new NullabilityInfoContext().Create(property);
        var isOptional = nullability.WriteState == NullabilityState.Nullable && Nullable.GetUnderlyingType(property.PropertyType) is null;
        return Spell(property.PropertyType) + (isOptional ? "?" : "");
    }

    private static string Spell(Type type) => Nullable.GetUnderlyingType(type) is { } value
        ? value.Name + "?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Spell))}>" : type.Name;

    private abstract class Codec
    {
        public abstract bool IsValid(byte[] utf8);

        public abstract object Read(byte[] utf8);

        public abstract string Write(object model);

        public abstract ValidationResult Validate(object model);

        public abstract ValidationResult Validate(byte[] utf8);
    }

    private sealed class Codec<T> : Codec
        where T : class, IJsonModel<T>
    {
        public override bool IsValid(byte[] utf8) => JsonModel.IsValid<T>(utf8);

        public override object Read(byte[] utf8) => JsonModel.Parse<T>(utf8);

        public override string Write(object model) => JsonModel.ToJsonString((T)model);

        public override ValidationResult Validate(object model) => JsonModel.Validate((T)model);

        public override ValidationResult Validate(byte[] utf8) => JsonModel.Validate<T>(utf8);
    }
}
