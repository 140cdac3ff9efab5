using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Domain.Tests.Serialization;

public sealed class EmptyListsTests
{
    /// <summary>Empty lists are left out of the text; a property without an initializer would come back unset and throw when it is read.</summary>
    [Fact]
    public void Lists_of_all_domain_records_should_be_initialised()
    {
        var unset =
            from type in typeof(DomainJson).Assembly.GetTypes()
            where !type.IsAbstract && type.GetMethod("<Clone>$") is not null && type.Namespace != typeof(NewEvent).Namespace
            let constructor = type.GetConstructors().First()
            let parameters = constructor.GetParameters()
            let instance = constructor.Invoke([.. parameters.Select(Default)])
            from property in type.GetProperties()
            where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                && property.CanWrite && property.GetCustomAttribute<RequiredMemberAttribute>() is null
                && !parameters.Any(p => p.Name == property.Name)
            let list = property.GetValue(instance)!
            where (bool)list.GetType().GetProperty("IsDefault")!.GetValue(list)!
            select $"{type.Name}.{property.Name}";

        Assert.Empty(unset);
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
}
