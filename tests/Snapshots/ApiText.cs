using System.Globalization;
using System.Reflection;

namespace AgentEvents.Snapshots;

/// <summary>The words in which <see cref="PublicApi"/> prints types, parameters and values: those of C#.</summary>
internal static class ApiText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(decimal)] = "decimal",
    };

    private static readonly string[] Meaningful = ["ObsoleteAttribute", "JsonConverterAttribute", "EditorBrowsableAttribute"];

    public static string Name(Type type) => Name(type, null);

    public static string TypeOf(PropertyInfo property) => Name(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string TypeOf(FieldInfo field) => Name(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Return(MethodInfo method) =>
        (method.ReturnType.IsByRef ? "ref " : "") + Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));

    public static string Parameters(MethodBase method) => $"({ParameterList(method.GetParameters())})";

    public static string ParameterList(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    public static string GenericArguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    /// <summary>The attributes that users or their tools notice.</summary>
    public static string Attributes(MemberInfo member, string between)
    {
        var end = between.Length == 0 ? "\n" : between;
        return string.Concat(member.GetCustomAttributesData()
            .Where(a => Meaningful.Contains(a.AttributeType.Name))
            .Select(Attribute)
            .Order(StringComparer.Ordinal)
            .Select(a => $"[{a}]{end}"));
    }

    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Attribute(CustomAttributeData attribute) =>
        $"{attribute.AttributeType.Name[..^"Attribute".Length]}({string.Join(", ", attribute.ConstructorArguments.Select(Argument))})";

    private static string Argument(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => $"typeof({Name(type)})",
        string text => Value(text),
        _ => "…",
    };

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref " : "";
        var notNull = string.Concat(parameter.CustomAttributes
            .Where(a => a.AttributeType.Name == "NotNullWhenAttribute")
            .Select(a => $"[{a.AttributeType.Name[..^"Attribute".Length]}({Value(a.ConstructorArguments[0].Value)})] "));
        var fallback = parameter.HasDefaultValue
            ? " = " + (parameter.DefaultValue is null && parameter.ParameterType.IsValueType ? "default" : Value(parameter.DefaultValue))
            : "";
        return $"{notNull}{modifier}{Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{fallback}";
    }

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        // Of a type parameter without a constraint, reflection says "nullable" whatever was written.
        var isKnown = !type.IsGenericParameter || type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
        var mark = isKnown && nullability is { ReadState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        return Keywords.TryGetValue(type, out var keyword) ? keyword + mark
            : type.IsGenericParameter ? type.Name + mark
            : Full(type, nullability) + mark;
    }

    private static string Full(Type type, NullabilityInfo? nullability)
    {
        var name = type.DeclaringType is { } outer ? $"{Name(outer)}.{type.Name}" : IsBuiltIn(type) ? type.Name : $"{type.Namespace}.{type.Name}";
        if (!type.IsGenericType)
        {
            return name;
        }

        var arguments = type.GetGenericArguments().Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{name.Split('`')[0]}<{string.Join(", ", arguments)}>";
    }

    // Namespaces of the platform would only make the lines longer.
    private static bool IsBuiltIn(Type type) => type.Namespace is { } space
        && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal));
}
