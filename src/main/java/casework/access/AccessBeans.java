package casework.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Has the settings read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProductSettings.class)
class AccessBeans {}
